#include "lines.h"
#include <sofia-sip/su_alloc.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/url.h>

static su_home_t home[1] = {SU_HOME_INIT(home)};

static void uri(char *text)
{
	url_t url[1];
	char transport[256];
	if (url_d(url, text) < 0) {
		printf("null");
		return;
	}
	printf("{");
	property("scheme", url->url_scheme);
	property("user", url->url_user);
	property("password", url->url_password);
	property("host", url->url_host);
	property("port", url->url_port);
	property("parameterText", url->url_params);
	property("headerText", url->url_headers);
	if (url_param(url->url_params, "transport", transport, sizeof transport) > 0)
		property("transport", transport);
	printf("\"lr\":%s,", url_has_param(url, "lr") ? "true" : "false");
	printf("\"written\":");
	json_string(url_as_string(home, url));
	printf("}");
}

static void name_addr(char *text)
{
	sip_contact_t *contact = sip_contact_make(home, text);
	if (contact == NULL || contact->m_next != NULL) {
		printf("null");
		return;
	}
	printf("{");
	property("displayName", contact->m_display);
	property("uri", url_as_string(home, contact->m_url));
	printf("\"parameterTexts\":[");
	for (size_t i = 0; contact->m_params != NULL && contact->m_params[i] != NULL; i++) {
		printf(i == 0 ? "" : ",");
		json_string(contact->m_params[i]);
	}
	printf("]}");
}

int main(int argc, char **argv)
{
	read_lines(argc, argv, uri, name_addr);
	return 0;
}
