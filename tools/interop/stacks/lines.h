/*
 * What the programs in C share: each reads a text from every line of standard input, and writes a
 * line of JSON with what its stack read, or null where the stack refused the text. The first
 * argument says what the texts are: "uri" or "name-addr".
 */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void json_bytes(const char *bytes, size_t length)
{
	putchar('"');
	for (size_t i = 0; i < length; i++) {
		unsigned char c = bytes[i];
		if (c == '"' || c == '\\')
			printf("\\%c", c);
		else if (c < 0x20)
			printf("\\u%04x", c);
		else
			putchar(c);
	}
	putchar('"');
}

static void json_string(const char *text)
{
	if (text == NULL)
		printf("null");
	else
		json_bytes(text, strlen(text));
}

/* A property that another property follows. */
static void property(const char *name, const char *value)
{
	printf("\"%s\":", name);
	json_string(value);
	printf(",");
}

/* The element of a list of names and values. */
static void pair(bool first, const char *name, const char *value)
{
	printf(first ? "[" : ",[");
	json_string(name);
	printf(",");
	json_string(value);
	printf("]");
}

static void read_lines(int argc, char **argv, void (*uri)(char *), void (*name_addr)(char *))
{
	bool uris = argc > 1 && strcmp(argv[1], "uri") == 0;
	char *line = NULL;
	size_t size = 0;
	ssize_t length;
	while ((length = getline(&line, &size, stdin)) > 0) {
		if (line[length - 1] == '\n')
			line[length - 1] = '\0';
		(uris ? uri : name_addr)(line);
		printf("\n");
	}
	free(line);
}
