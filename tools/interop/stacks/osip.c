#include "lines.h"
#include <osipparser2/osip_parser.h>
#include <osipparser2/osip_uri.h>
#include <osipparser2/headers/osip_contact.h>

static void list(const char *name, osip_list_t *parameters)
{
	printf("\"%s\":[", name);
	for (int i = 0; !osip_list_eol(parameters, i); i++) {
		osip_uri_param_t *parameter = osip_list_get(parameters, i);
		pair(i == 0, parameter->gname, parameter->gvalue);
	}
	printf("],");
}

static void uri(char *text)
{
	osip_uri_t *read;
	char *written = NULL;
	osip_uri_init(&read);
	if (osip_uri_parse(read, text) != 0) {
		printf("null");
		osip_uri_free(read);
		return;
	}
	printf("{");
	property("scheme", read->scheme);
	property("user", read->username);
	property("password", read->password);
	property("host", read->host);
	property("port", read->port);
	list("parameters", &read->url_params);
	list("headers", &read->url_headers);
	osip_uri_to_str(read, &written);
	printf("\"written\":");
	json_string(written);
	printf("}");
	osip_free(written);
	osip_uri_free(read);
}

static void name_addr(char *text)
{
	osip_contact_t *contact;
	char *written = NULL;
	osip_contact_init(&contact);
	if (osip_contact_parse(contact, text) != 0) {
		printf("null");
		osip_contact_free(contact);
		return;
	}
	printf("{");
	property("displayName", contact->displayname);
	list("parameters", &contact->gen_params);
	if (contact->url != NULL)
		osip_uri_to_str(contact->url, &written);
	printf("\"uri\":");
	json_string(written);
	printf("}");
	osip_free(written);
	osip_contact_free(contact);
}

int main(int argc, char **argv)
{
	parser_init();
	read_lines(argc, argv, uri, name_addr);
	return 0;
}
