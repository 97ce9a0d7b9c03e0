/* One function for each kind of field; what a key means is not known here. */
#include "gen/spec/bind.h"

#include "gen/base/buf.h"
#include "gen/base/str.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define NAME_MAX_BYTES 1000u

struct binder {
	struct arena *arena;
	struct diag *diag;
};

static bool bind_shape(struct binder *binder, const struct node *node, const struct shape *shape, void *out);

/* ---- Words for messages ---- */

static const char *node_noun(const struct node *node)
{
	switch (node->kind) {
	case NODE_SEQUENCE:
		return "a list";
	case NODE_MAPPING:
		return "a mapping";
	case NODE_SCALAR:
		break;
	}
	return node_is_null(node) ? "nothing" : "text";
}

static bool refuse_type(struct binder *binder, const struct node *node, const char *what, const char *wanted)
{
	diag_error(binder->diag, node->loc, RULE_wrong_type, "'%s' takes %s, not %s", what, wanted, node_noun(node));
	return false;
}

/* "a, b or c" */
static const char *either(struct binder *binder, const char *const *words, size_t n)
{
	struct buf text = {0};
	for (size_t i = 0; i < n; i++)
		buf_printf(&text, "%s%s", i == 0 ? "" : i + 1 == n ? " or " : ", ", words[i]);
	return buf_take(&text, binder->arena);
}

/* ---- Text ---- */

static bool is_blank(const char *s)
{
	return s[strspn(s, " \t\r\n")] == '\0';
}

static bool bind_scalar(struct binder *binder, const struct node *node, const char *what, const char *wanted,
                        struct text *out)
{
	if (node->kind != NODE_SCALAR)
		return refuse_type(binder, node, what, wanted);
	if (node_is_null(node)) {
		if (node->text[0] == '\0')
			diag_error(binder->diag, node->loc, RULE_wrong_type, "'%s' has no value; it takes %s", what,
			           wanted);
		else
			diag_error(binder->diag, node->loc, RULE_wrong_type,
			           "'%s' takes %s, not null; put '%s' in quotes if that is the text", what, wanted,
			           node->text);
		return false;
	}
	*out = (struct text){.s = node->text, .node = node};
	return true;
}

static bool bind_name(struct binder *binder, const struct node *node, const char *what, struct text *out)
{
	if (!bind_scalar(binder, node, what, "a name", out))
		return false;
	size_t len = strlen(node->text);
	if (len == 0) {
		diag_error(binder->diag, node->loc, RULE_bad_value, "the name in '%s' is empty", what);
		return false;
	}
	if (len > NAME_MAX_BYTES) {
		diag_error(binder->diag, node->loc, RULE_bad_value, "the name in '%s' is longer than %u bytes", what,
		           NAME_MAX_BYTES);
		return false;
	}
	return true;
}

/* The word null is SQL too: `fill: null` gives NULL. */
static bool bind_sql(struct binder *binder, const struct node *node, const char *what, struct text *out)
{
	if (node->kind == NODE_SCALAR && strcmp(node->text, "null") == 0) {
		*out = (struct text){.s = node->text, .node = node};
		return true;
	}
	if (!bind_scalar(binder, node, what, "SQL", out))
		return false;
	if (is_blank(node->text)) {
		diag_error(binder->diag, node->loc, RULE_bad_value, "the SQL in '%s' is empty", what);
		return false;
	}
	/* A block scalar ends in a line end, which belongs to the YAML. */
	size_t len = strlen(out->s);
	while (strchr(" \t\r\n", out->s[len - 1]) != NULL)
		len--;
	out->s = arena_strndup(binder->arena, out->s, len);
	return true;
}

static bool bind_word(struct binder *binder, const struct node *node, const struct field *field, struct text *out)
{
	size_t n = 0;
	while (field->words[n] != NULL)
		n++;
	const char *words = either(binder, field->words, n);
	if (!bind_scalar(binder, node, field->key, words, out))
		return false;
	for (size_t i = 0; i < n; i++) {
		if (name_equal(node->text, field->words[i])) {
			out->s = field->words[i];
			return true;
		}
	}
	const char *near = str_nearest(node->text, field->words, n);
	if (near != NULL)
		diag_error(binder->diag, node->loc, RULE_bad_value, "'%s' takes %s, not '%s'; did you mean '%s'?",
		           field->key, words, node->text, near);
	else
		diag_error(binder->diag, node->loc, RULE_bad_value, "'%s' takes %s, not '%s'", field->key, words,
		           node->text);
	return false;
}

/* ---- Booleans ---- */

/* How somebody who thinks of another language writes true and false; "" when it is neither. */
static const char *boolean_meant(const char *text)
{
	static const char *const yes[] = {"true", "yes", "y", "on", "1", "t"};
	static const char *const no[] = {"false", "no", "n", "off", "0", "f"};
	for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
		if (name_equal(text, yes[i]))
			return "true";
		if (name_equal(text, no[i]))
			return "false";
	}
	return "";
}

static bool bind_boolean(struct binder *binder, const struct node *node, const char *what, struct boolean *out)
{
	if (node->kind != NODE_SCALAR || node_is_null(node))
		return refuse_type(binder, node, what, "true or false");
	if (node_scalar_type(node) == SCALAR_BOOLEAN) {
		*out = (struct boolean){.value = node->text[0] == 't', .node = node};
		return true;
	}
	const char *meant = boolean_meant(node->text);
	if (meant[0] == '\0')
		diag_error(binder->diag, node->loc, RULE_bad_boolean, "'%s' takes true or false, not '%s'", what,
		           node->text);
	else
		diag_error(binder->diag, node->loc, RULE_bad_boolean, "write '%s: %s' here%s", what, meant,
		           str_equal(meant, node->text) ? ", without quotes" : "");
	return false;
}

/* ---- Values ---- */

/* A plain text that looks like a number, a null or a boolean but is none in this format. It is more likely a mistake
   than a text, so the author has to say. NULL: it is just text, as the words and the digits with underscores that only
   YAML 1.1 took for something else. */
static const char *doubtful_text(const char *s)
{
	static const char *const infinite[] = {".inf", "-.inf", "+.inf", ".nan"};
	const char *digits = s + (*s == '-' || *s == '+');
	size_t n = strspn(digits, "0123456789");
	if (n > 1 && digits[n] == '\0')
		return digits[0] == '0' ? "a number has no leading zeros" : "the number does not fit in 64 bits";
	if (str_prefix(s, "0x") && s[2] != '\0' && s[2 + strspn(s + 2, "0123456789abcdefABCDEF")] == '\0')
		return "the number does not fit in 64 bits";
	if (n == 1 && digits[0] == '0' && strchr("oObBxX", digits[1]) != NULL && digits[1] != '\0' &&
	    digits[2] != '\0' && digits[2 + strspn(digits + 2, "0123456789abcdefABCDEF")] == '\0')
		return "a number is written with digits, or as 0x1F";
	if (name_equal(s, "null"))
		return "the null of this format is 'null'";
	if (name_equal(s, "true") || name_equal(s, "false"))
		return "booleans are 'true' and 'false'";
	for (size_t i = 0; i < sizeof infinite / sizeof *infinite; i++)
		if (name_equal(s, infinite[i]))
			return "SQL has no such number";
	return NULL;
}

static const char *doubtful_value(const struct literal *literal)
{
	if (literal->node->style != NODE_PLAIN)
		return NULL;
	if (literal->kind == LITERAL_REAL && isinf(strtod(literal->s, NULL)))
		return "the number is out of the range of reals";
	/* Bits, for SQLite, of which the first is the sign. */
	if (literal->kind == LITERAL_INTEGER && (str_prefix(literal->s, "0x") || str_prefix(literal->s, "0X")) &&
	    strtoull(literal->s, NULL, 16) > INT64_MAX)
		return "the number does not fit in 64 bits";
	return literal->kind == LITERAL_TEXT ? doubtful_text(literal->s) : NULL;
}

static bool bind_literal_scalar(struct binder *binder, const struct node *node, const char *what, struct literal *out)
{
	static const enum literal_kind kinds[] = {
		[SCALAR_NULL] = LITERAL_NULL, [SCALAR_BOOLEAN] = LITERAL_BOOLEAN, [SCALAR_INTEGER] = LITERAL_INTEGER,
		[SCALAR_REAL] = LITERAL_REAL, [SCALAR_TEXT] = LITERAL_TEXT,
	};
	*out = (struct literal){.kind = kinds[node_scalar_type(node)], .s = node->text, .node = node};
	const char *doubt = doubtful_value(out);
	if (doubt != NULL)
		diag_error(binder->diag, node->loc, RULE_bad_value,
		           "'%s' in '%s' is ambiguous: %s; put it in quotes if it is text", node->text, what, doubt);
	return doubt == NULL;
}

static bool bind_blob(struct binder *binder, const struct node *node, struct literal *out)
{
	size_t len = strlen(node->text);
	if (node->kind != NODE_SCALAR || len % 2 != 0 || strspn(node->text, "0123456789abcdefABCDEF") != len) {
		diag_error(binder->diag, node->loc, RULE_bad_value,
		           "a blob is written as pairs of hexadecimal digits in quotes");
		return false;
	}
	*out = (struct literal){.kind = LITERAL_BLOB, .s = node->text, .node = node};
	return true;
}

static bool bind_literal(struct binder *binder, const struct node *node, const char *what, bool allow_sql,
                         struct literal *out)
{
	const char *wanted = allow_sql ? "a value, {blob: \"hex\"} or {sql: expression}" : "a value or {blob: \"hex\"}";
	if (node->kind == NODE_SCALAR)
		return bind_literal_scalar(binder, node, what, out);
	if (node->kind == NODE_SEQUENCE || node->pairs.len != 1)
		return refuse_type(binder, node, what, wanted);

	const struct node_pair *pair = &node->pairs.items[0];
	if (str_equal(pair->key->text, "blob"))
		return bind_blob(binder, pair->value, out);
	if (!allow_sql || !str_equal(pair->key->text, "sql")) {
		diag_error(binder->diag, pair->key->loc, RULE_unknown_key, "'%s' takes %s, not '%s'", what, wanted,
		           pair->key->text);
		return false;
	}
	struct text sql;
	if (!bind_sql(binder, pair->value, "sql", &sql))
		return false;
	*out = (struct literal){.kind = LITERAL_SQL, .s = sql.s, .node = sql.node};
	return true;
}

/* ---- Lists and mappings of them ---- */

static bool bind_names(struct binder *binder, const struct node *node, const char *what, text_list *out)
{
	bool ok = true;
	if (node->kind == NODE_MAPPING || node_is_null(node))
		return refuse_type(binder, node, what, "a list of names");
	if (node->kind == NODE_SCALAR) {
		struct text name = {0};
		ok = bind_name(binder, node, what, &name);
		if (ok)
			list_push(binder->arena, out, name);
		return ok;
	}
	if (node->items.len == 0) {
		diag_error(binder->diag, node->loc, RULE_bad_value, "the list in '%s' is empty", what);
		return false;
	}
	for (size_t i = 0; i < node->items.len; i++) {
		struct text name = {0};
		if (bind_name(binder, node->items.items[i], what, &name))
			list_push(binder->arena, out, name);
		else
			ok = false;
	}
	return ok;
}

/* Keys that name columns: SQLite takes `a` and `A` for one. */
static bool is_first_of_name(struct binder *binder, const struct node *node, size_t at)
{
	const struct node *key = node->pairs.items[at].key;
	for (size_t i = 0; i < at; i++) {
		if (!name_equal(node->pairs.items[i].key->text, key->text))
			continue;
		diag_error(binder->diag, key->loc, RULE_duplicate_key,
		           "the column '%s' stands here twice: the case of a name does not count", key->text);
		diag_note(binder->diag, node->pairs.items[i].key->loc, "first here");
		return false;
	}
	return true;
}

static bool bind_sqls(struct binder *binder, const struct node *node, const char *what, binding_list *out)
{
	bool ok = true;
	if (node->kind != NODE_MAPPING)
		return refuse_type(binder, node, what, "a mapping 'name: SQL'");
	if (node->pairs.len == 0) {
		diag_error(binder->diag, node->loc, RULE_bad_value, "the mapping in '%s' is empty", what);
		return false;
	}
	for (size_t i = 0; i < node->pairs.len; i++) {
		const struct node_pair *pair = &node->pairs.items[i];
		struct binding binding = {0};
		if (is_first_of_name(binder, node, i) && bind_name(binder, pair->key, what, &binding.name) &&
		    bind_sql(binder, pair->value, pair->key->text, &binding.sql))
			list_push(binder->arena, out, binding);
		else
			ok = false;
	}
	return ok;
}

static bool bind_cell_list(struct binder *binder, const struct node *node, const char *what, cell_list *out)
{
	bool ok = true;
	if (node->kind != NODE_MAPPING)
		return refuse_type(binder, node, what, "a mapping 'column: value'");
	for (size_t i = 0; i < node->pairs.len; i++) {
		const struct node_pair *pair = &node->pairs.items[i];
		struct cell cell = {0};
		if (is_first_of_name(binder, node, i) && bind_name(binder, pair->key, what, &cell.column) &&
		    bind_literal(binder, pair->value, pair->key->text, true, &cell.value))
			list_push(binder->arena, out, cell);
		else
			ok = false;
	}
	return ok;
}

/* The field is a LIST(T *) of a T that only the shape knows; it is put together as a list of void *
 * and copied. */
static bool bind_list(struct binder *binder, const struct node *node, const struct field *field, void *out)
{
	LIST(void *) list = {0};
	bool ok = true;
	if (node->kind != NODE_SEQUENCE)
		return refuse_type(
			binder, node, field->key,
			arena_printf(binder->arena, "a list (each %s begins with '- ')", field->shape->what));
	for (size_t i = 0; i < node->items.len; i++) {
		void *item = arena_alloc(binder->arena, field->shape->size);
		if (bind_shape(binder, node->items.items[i], field->shape, item))
			list_push(binder->arena, &list, item);
		else
			ok = false;
	}
	memcpy(out, &list, sizeof list);
	return ok;
}

static bool bind_struct(struct binder *binder, const struct node *node, const struct field *field, void *out)
{
	void *item = arena_alloc(binder->arena, field->shape->size);
	if (!bind_shape(binder, node, field->shape, item))
		return false;
	memcpy(out, &item, sizeof item);
	return true;
}

/* ---- Fields ---- */

static void keep_null(const struct node *node, const struct field *field, void *out)
{
	switch (field->kind) {
	case FIELD_NAME:
	case FIELD_TEXT:
	case FIELD_SQL:
	case FIELD_WORD:
		*(struct text *)out = (struct text){.node = node};
		return;
	case FIELD_BOOL:
		*(struct boolean *)out = (struct boolean){.node = node};
		return;
	case FIELD_LITERAL:
	case FIELD_VALUE:
	case FIELD_NAMES:
	case FIELD_SQLS:
	case FIELD_CELLS:
	case FIELD_STRUCT:
	case FIELD_LIST:
	case FIELD_NODE:
		return;
	}
}

static bool bind_field(struct binder *binder, const struct node *node, const struct field *field, void *out)
{
	bool is_value = field->kind == FIELD_LITERAL || field->kind == FIELD_VALUE || field->kind == FIELD_NODE;
	if ((field->flags & FIELD_NULLABLE) != 0 && !is_value && node_is_null(node)) {
		keep_null(node, field, out);
		return true;
	}
	switch (field->kind) {
	case FIELD_NAME:
		return bind_name(binder, node, field->key, out);
	case FIELD_TEXT:
		return bind_scalar(binder, node, field->key, "text", out);
	case FIELD_SQL:
		return bind_sql(binder, node, field->key, out);
	case FIELD_WORD:
		return bind_word(binder, node, field, out);
	case FIELD_BOOL:
		return bind_boolean(binder, node, field->key, out);
	case FIELD_LITERAL:
		return bind_literal(binder, node, field->key, false, out);
	case FIELD_VALUE:
		return bind_literal(binder, node, field->key, true, out);
	case FIELD_NAMES:
		return bind_names(binder, node, field->key, out);
	case FIELD_SQLS:
		return bind_sqls(binder, node, field->key, out);
	case FIELD_CELLS:
		return bind_cell_list(binder, node, field->key, out);
	case FIELD_STRUCT:
		return bind_struct(binder, node, field, out);
	case FIELD_LIST:
		return bind_list(binder, node, field, out);
	case FIELD_NODE:
		memcpy(out, &node, sizeof(const struct node *));
		return true;
	}
	BUG("field kind %d", (int)field->kind);
}

/* ---- Mappings ---- */

/* {sql: SELECT a, b FROM t}: the comma has ended the value, and what is behind it became a key without one. */
static bool is_rest_of_value(const struct node_pair *pair)
{
	return strchr(pair->key->text, ' ') != NULL && pair->value->kind == NODE_SCALAR &&
	       pair->value->style == NODE_PLAIN && pair->value->text[0] == '\0';
}

static void refuse_key(struct binder *binder, const struct node_pair *pair, const struct shape *shape)
{
	const struct node *key = pair->key;
	if (binder->diag->nmore > 0) { /* nobody will read it: spare the search */
		diag_error(binder->diag, key->loc, RULE_unknown_key, "unknown key '%s'", key->text);
		return;
	}
	const char **known = arena_alloc(binder->arena, (shape->nfield + 1) * sizeof *known);
	for (size_t i = 0; i < shape->nfield; i++)
		known[i] = shape->fields[i].key;
	const char *near = str_nearest(key->text, known, shape->nfield);
	if (is_rest_of_value(pair))
		diag_error(binder->diag, key->loc, RULE_unknown_key,
		           "unknown key '%s' in this %s; a comma ends a value inside {}: put the whole value in quotes",
		           key->text, shape->what);
	else if (near != NULL)
		diag_error(binder->diag, key->loc, RULE_unknown_key, "unknown key '%s' in this %s; did you mean '%s'?",
		           key->text, shape->what, near);
	else
		diag_error(binder->diag, key->loc, RULE_unknown_key, "unknown key '%s' in this %s; it takes %s",
		           key->text, shape->what, either(binder, known, shape->nfield));
}

static const struct field *find_field(const struct shape *shape, const char *key)
{
	for (size_t i = 0; i < shape->nfield; i++) {
		if (strcmp(shape->fields[i].key, key) == 0)
			return &shape->fields[i];
	}
	return NULL;
}

static bool bind_pairs(struct binder *binder, const struct node *node, const struct shape *shape, char *out)
{
	bool ok = true;
	for (size_t i = 0; i < node->pairs.len; i++) {
		const struct node_pair *pair = &node->pairs.items[i];
		const struct field *field = find_field(shape, pair->key->text);
		if (field == NULL) {
			refuse_key(binder, pair, shape);
			ok = false;
		} else if (!bind_field(binder, pair->value, field, out + field->offset)) {
			ok = false;
		}
	}
	for (size_t i = 0; i < shape->nfield; i++) {
		const struct field *field = &shape->fields[i];
		if ((field->flags & FIELD_REQUIRED) != 0 && node_get(node, field->key) == NULL) {
			diag_error(binder->diag, node->loc, RULE_missing_key, "the key '%s' is missing in this %s",
			           field->key, shape->what);
			ok = false;
		}
	}
	return ok;
}

static bool bind_shape(struct binder *binder, const struct node *node, const struct shape *shape, void *out)
{
	memset(out, 0, shape->size);
	memcpy(out, &node, sizeof(const struct node *));
	bool may_be_name = shape->scalar_offset != 0;
	if (may_be_name && node->kind == NODE_SCALAR)
		return bind_name(binder, node, shape->what,
		                 (struct text *)(void *)((char *)out + shape->scalar_offset));
	if (node->kind != NODE_MAPPING) {
		diag_error(binder->diag, node->loc, RULE_wrong_type, "expected a %s as %s, not %s", shape->what,
		           may_be_name ? "a name or a mapping" : "a mapping", node_noun(node));
		return false;
	}
	return bind_pairs(binder, node, shape, out);
}

bool bind_mapping(struct arena *arena, struct diag *diag, const struct node *node, const struct shape *shape, void *out)
{
	struct binder binder = {.arena = arena, .diag = diag};
	return bind_shape(&binder, node, shape, out);
}

bool bind_value(struct arena *arena, struct diag *diag, const struct node *node, const char *what, struct literal *out)
{
	struct binder binder = {.arena = arena, .diag = diag};
	*out = (struct literal){0};
	return bind_literal(&binder, node, what, true, out);
}

bool bind_cells(struct arena *arena, struct diag *diag, const struct node *node, const char *what, cell_list *out)
{
	struct binder binder = {.arena = arena, .diag = diag};
	memset(out, 0, sizeof *out);
	return bind_cell_list(&binder, node, what, out);
}
