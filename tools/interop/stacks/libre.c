#include "lines.h"
#include <re.h>

static bool first;

static void json_pl(const struct pl *text)
{
	if (text->p == NULL)
		printf("null");
	else
		json_bytes(text->p, text->l);
}

static void pl_property(const char *name, const struct pl *value)
{
	printf("\"%s\":", name);
	json_pl(value);
	printf(",");
}

static void pl_pair(const struct pl *name, const struct pl *value)
{
	printf(first ? "[" : ",[");
	first = false;
	json_pl(name);
	printf(",");
	json_pl(value);
	printf("]");
}

static int uri_pair(const struct pl *name, const struct pl *value, void *unused)
{
	(void)unused;
	pl_pair(name, value);
	return 0;
}

static void addr_pair(const struct pl *name, const struct pl *value, void *unused)
{
	(void)unused;
	pl_pair(name, value);
}

static void uri(char *text)
{
	struct pl whole = {text, strlen(text)};
	struct uri read;
	char *written = NULL;
	memset(&read, 0, sizeof read);
	if (uri_decode(&read, &whole) != 0) {
		printf("null");
		return;
	}
	printf("{");
	pl_property("scheme", &read.scheme);
	pl_property("user", &read.user);
	pl_property("password", &read.password);
	pl_property("host", &read.host);
	if (read.port != 0)
		printf("\"port\":\"%u\",", read.port);
	else
		printf("\"port\":null,");
	printf("\"parameters\":[");
	first = true;
	uri_params_apply(&read.params, uri_pair, NULL);
	printf("],\"headers\":[");
	first = true;
	if (read.headers.p != NULL)
		uri_headers_apply(&read.headers, uri_pair, NULL);
	re_sdprintf(&written, "%H", uri_encode, &read);
	printf("],\"written\":");
	json_string(written);
	printf("}");
	mem_deref(written);
}

static void name_addr(char *text)
{
	struct pl whole = {text, strlen(text)};
	struct sip_addr read;
	memset(&read, 0, sizeof read);
	if (sip_addr_decode(&read, &whole) != 0) {
		printf("null");
		return;
	}
	printf("{");
	pl_property("displayName", &read.dname);
	pl_property("uri", &read.auri);
	printf("\"parameters\":[");
	first = true;
	fmt_param_apply(&read.params, addr_pair, NULL);
	printf("]}");
}

int main(int argc, char **argv)
{
	read_lines(argc, argv, uri, name_addr);
	return 0;
}
