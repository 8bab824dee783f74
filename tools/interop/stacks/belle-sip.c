#include "lines.h"
#include <bctoolbox/list.h>
#include <belle-sip/belle-sip.h>

static void parameters(belle_sip_parameters_t *read)
{
	const bctbx_list_t *names = belle_sip_parameters_get_parameter_names(read);
	printf("\"parameters\":[");
	for (const bctbx_list_t *at = names; at != NULL; at = bctbx_list_next(at)) {
		const char *name = bctbx_list_get_data(at);
		pair(at == names, name, belle_sip_parameters_get_parameter(read, name));
	}
	printf("],");
}

static void uri(char *text)
{
	belle_sip_uri_t *read = belle_sip_uri_parse(text);
	const bctbx_list_t *names;
	int port;
	char *written;
	if (read == NULL) {
		printf("null");
		return;
	}
	port = belle_sip_uri_get_port(read);
	printf("{\"scheme\":\"%s\",", belle_sip_uri_is_secure(read) ? "sips" : "sip");
	property("user", belle_sip_uri_get_user(read));
	property("password", belle_sip_uri_get_user_password(read));
	property("host", belle_sip_uri_get_host(read));
	if (port > 0)
		printf("\"port\":\"%d\",", port);
	else
		printf("\"port\":null,");
	property("transport", belle_sip_uri_get_transport_param(read));
	property("maddr", belle_sip_uri_get_maddr_param(read));
	property("method", belle_sip_uri_get_method_param(read));
	property("user-parameter", belle_sip_uri_get_user_param(read));
	printf("\"lr\":%s,", belle_sip_uri_has_lr_param(read) ? "true" : "false");
	parameters(BELLE_SIP_PARAMETERS(read));
	names = belle_sip_uri_get_header_names(read);
	printf("\"headers\":[");
	for (const bctbx_list_t *at = names; at != NULL; at = bctbx_list_next(at)) {
		const char *name = bctbx_list_get_data(at);
		pair(at == names, name, belle_sip_uri_get_header(read, name));
	}
	written = belle_sip_uri_to_string(read);
	printf("],\"written\":");
	json_string(written);
	printf("}");
	belle_sip_free(written);
	belle_sip_object_unref(read);
}

static void name_addr(char *text)
{
	char *header = malloc(strlen(text) + sizeof "Contact: ");
	belle_sip_header_contact_t *contact;
	belle_sip_uri_t *read;
	char *written;
	sprintf(header, "Contact: %s", text);
	contact = belle_sip_header_contact_parse(header);
	free(header);
	if (contact == NULL) {
		printf("null");
		return;
	}
	read = belle_sip_header_address_get_uri(BELLE_SIP_HEADER_ADDRESS(contact));
	written = read == NULL ? NULL : belle_sip_uri_to_string(read);
	printf("{");
	property("displayName",
		 belle_sip_header_address_get_displayname(BELLE_SIP_HEADER_ADDRESS(contact)));
	parameters(BELLE_SIP_PARAMETERS(contact));
	printf("\"uri\":");
	json_string(written);
	printf("}");
}

int main(int argc, char **argv)
{
	belle_sip_set_log_level(BELLE_SIP_LOG_FATAL);
	belle_sip_object_pool_push();
	read_lines(argc, argv, uri, name_addr);
	return 0;
}
