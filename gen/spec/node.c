/* Questions to a tree of nodes. */
#include "gen/spec/node.h"

#include "gen/base/str.h"

#define XXH_INLINE_ALL
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

struct node *node_get(const struct node *mapping, const char *key)
{
	for (size_t i = 0; i < mapping->pairs.len; i++) {
		if (strcmp(mapping->pairs.items[i].key->text, key) == 0)
			return mapping->pairs.items[i].value;
	}
	return NULL;
}

/* ---- Types of scalars ---- */

bool node_is_null(const struct node *node)
{
	return node == NULL ||
	       (node->kind == NODE_SCALAR && node->style == NODE_PLAIN &&
	        (node->text[0] == '\0' || strcmp(node->text, "~") == 0 || strcmp(node->text, "null") == 0));
}

static size_t count_digits(const char *s)
{
	return strspn(s, "0123456789");
}

static bool is_integer(const char *s)
{
	if (str_prefix(s, "0x") || str_prefix(s, "0X")) {
		size_t n = strspn(s + 2, "0123456789abcdefABCDEF");
		return n >= 1 && n <= 16 && s[2 + n] == '\0';
	}
	const char *digits = s + (*s == '-' || *s == '+');
	size_t n = count_digits(digits);
	if (n == 0 || digits[n] != '\0' || (n > 1 && digits[0] == '0'))
		return false;
	errno = 0;
	(void)strtoll(s, NULL, 10);
	return errno == 0;
}

/* https://sqlite.org/syntax/numeric-literal.html: digits on one side of the point are enough. */
static bool is_real(const char *s)
{
	s += *s == '-' || *s == '+';
	size_t whole = count_digits(s), part = 0;
	s += whole;
	bool has_point = *s == '.';
	if (has_point) {
		part = count_digits(++s);
		s += part;
	}
	if (whole + part == 0)
		return false;
	if (*s != 'e' && *s != 'E')
		return has_point && *s == '\0';
	s++;
	s += *s == '-' || *s == '+';
	size_t exponent = count_digits(s);
	return exponent > 0 && s[exponent] == '\0';
}

enum scalar_type node_scalar_type(const struct node *scalar)
{
	if (node_is_null(scalar))
		return SCALAR_NULL;
	if (scalar->style != NODE_PLAIN)
		return SCALAR_TEXT;
	if (strcmp(scalar->text, "true") == 0 || strcmp(scalar->text, "false") == 0)
		return SCALAR_BOOLEAN;
	if (is_integer(scalar->text))
		return SCALAR_INTEGER;
	return is_real(scalar->text) ? SCALAR_REAL : SCALAR_TEXT;
}

/* ---- Places inside a scalar ---- */

static struct loc shifted(struct loc loc, const char *line, size_t bytes)
{
	for (size_t i = 0; i < bytes; i++)
		loc.col += ((unsigned char)line[i] & 0xC0u) != 0x80u;
	return loc;
}

/* Each line of a literal block is a line of the file behind its indentation. */
static struct loc literal_loc(const struct node *scalar, size_t offset)
{
	const char *start = scalar->text;
	struct loc loc = {.src = scalar->loc.src, .line = scalar->loc.line + 1, .col = 1};
	for (const char *s = start; s < scalar->text + offset; s++) {
		if (*s == '\n') {
			loc.line++;
			start = s + 1;
		}
	}
	size_t len = strcspn(start, "\n"), in_file;
	const char *line = src_line(loc.src, loc.line, &in_file);
	if (line == NULL || in_file < len || memcmp(line + in_file - len, start, len) != 0)
		return scalar->loc;
	return shifted(loc, line, in_file - len + (size_t)(scalar->text + offset - start));
}

/* Follows the value and its spelling in the file side by side, as long as one byte is one byte, but
   for a doubled single quote and the escapes \" and \\. */
static struct loc flow_loc(const struct node *scalar, size_t offset)
{
	const struct src *src = scalar->loc.src;
	size_t begin = src_offset(scalar->loc);
	size_t i = begin;
	char quote = '\0';
	if (scalar->style == NODE_QUOTED && i < src->len)
		quote = src->text[i++];
	for (size_t at = 0; at < offset; at++, i++) {
		bool is_pair = i + 1 < src->len && src->text[i + 1] == scalar->text[at] &&
		               ((quote == '\'' && src->text[i] == '\'') || (quote == '"' && src->text[i] == '\\'));
		if (is_pair)
			i++;
		if (i >= src->len || src->text[i] != scalar->text[at])
			return scalar->loc;
	}
	return shifted(scalar->loc, src->text + begin, i - begin);
}

struct loc node_loc_at(const struct node *scalar, size_t offset)
{
	if (scalar->loc.src == NULL || scalar->kind != NODE_SCALAR)
		return scalar->loc;
	size_t len = strlen(scalar->text);
	while (len > 0 && scalar->text[len - 1] == '\n')
		len--;
	if (offset > len)
		offset = len;
	switch (scalar->style) {
	case NODE_LITERAL:
		return literal_loc(scalar, offset);
	case NODE_PLAIN:
	case NODE_QUOTED:
		return flow_loc(scalar, offset);
	case NODE_FOLDED:
		break;
	}
	return scalar->loc;
}

/* ---- Checksum ---- */

/* The hashed form: a letter for the type, then the length and the bytes of a scalar or the number
   of members of a collection and the members. No two trees of different meaning have the same form.
 */
static void hash_head(XXH64_state_t *hash, char type, size_t n)
{
	unsigned char head[9] = {(unsigned char)type};
	for (size_t i = 0; i < 8; i++)
		head[1 + i] = (unsigned char)((uint64_t)n >> (8 * i) & 0xFFu);
	XXH64_update(hash, head, sizeof head);
}

static void hash_text(XXH64_state_t *hash, char type, const char *text)
{
	size_t len = strlen(text);
	hash_head(hash, type, len);
	XXH64_update(hash, text, len);
}

static void hash_scalar(XXH64_state_t *hash, const struct node *node)
{
	static const char letters[] = {
		[SCALAR_NULL] = 'n', [SCALAR_BOOLEAN] = 'b', [SCALAR_INTEGER] = 'i',
		[SCALAR_REAL] = 'r', [SCALAR_TEXT] = 't',
	};
	enum scalar_type type = node_scalar_type(node);
	hash_text(hash, letters[type], type == SCALAR_NULL ? "" : node->text);
}

static void hash_node(XXH64_state_t *hash, const struct node *node)
{
	switch (node->kind) {
	case NODE_SCALAR:
		hash_scalar(hash, node);
		return;
	case NODE_SEQUENCE:
		hash_head(hash, '[', node->items.len);
		for (size_t i = 0; i < node->items.len; i++)
			hash_node(hash, node->items.items[i]);
		return;
	case NODE_MAPPING:
		hash_head(hash, '{', node->pairs.len);
		for (size_t i = 0; i < node->pairs.len; i++) {
			hash_text(hash, 't', node->pairs.items[i].key->text);
			hash_node(hash, node->pairs.items[i].value);
		}
		return;
	}
}

static bool is_skipped(const char *key, const char *const *skip)
{
	for (size_t i = 0; skip != NULL && skip[i] != NULL; i++) {
		if (strcmp(key, skip[i]) == 0)
			return true;
	}
	return false;
}

uint64_t node_checksum(const struct node *node, const char *const *skip)
{
	XXH64_state_t hash;
	XXH64_reset(&hash, 0);
	if (node->kind != NODE_MAPPING || skip == NULL) {
		hash_node(&hash, node);
		return XXH64_digest(&hash);
	}
	struct node kept = {.kind = NODE_MAPPING};
	struct arena arena = {0};
	for (size_t i = 0; i < node->pairs.len; i++) {
		if (!is_skipped(node->pairs.items[i].key->text, skip))
			list_push(&arena, &kept.pairs, node->pairs.items[i]);
	}
	hash_node(&hash, &kept);
	arena_free(&arena);
	return XXH64_digest(&hash);
}
