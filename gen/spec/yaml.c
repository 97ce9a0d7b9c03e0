/*
 * libyaml's events to nodes, on a stack of our own. Everything the format forbids is refused here,
 * as early as it is seen; libyaml itself has no limit on depth or size.
 */
#include "gen/base/str.h"
#include "gen/spec/node.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#define DEPTH_MAX 64u
#define NODES_MAX 100000u

/* A collection that is still open. */
struct frame {
	struct node *node;
	struct node *key; /* of a mapping: waits for its value */
};

/* Where the last mark was found. libyaml counts code points and takes more characters for line ends
   than editors do, so its index is followed through the bytes; marks come in the order of the file.
 */
struct cursor {
	size_t index, offset;
	uint32_t line, col;
};

struct reader {
	struct arena *arena;
	struct diag *diag;
	const struct src *src;
	yaml_parser_t parser;
	struct cursor cursor;
	struct frame stack[DEPTH_MAX];
	size_t depth;
	struct node *root;
	size_t nnode, ndocument;
};

/* ---- Places ---- */

static void cursor_reset(struct reader *reader)
{
	reader->cursor = (struct cursor){.offset = reader->src->lines[0], .line = 1, .col = 1};
}

static void cursor_step(struct cursor *cursor, const struct src *src)
{
	char c = src->text[cursor->offset++];
	bool before_lf = cursor->offset < src->len && src->text[cursor->offset] == '\n';
	while (cursor->offset < src->len && ((unsigned char)src->text[cursor->offset] & 0xC0u) == 0x80u)
		cursor->offset++;
	if (c == '\n' || (c == '\r' && !before_lf)) {
		cursor->line++;
		cursor->col = 1;
	} else {
		cursor->col++;
	}
	cursor->index++;
}

/* Moves the cursor to the mark; its offset is the byte there. */
static struct loc mark_loc(struct reader *reader, yaml_mark_t mark)
{
	struct cursor *cursor = &reader->cursor;
	if (mark.index < cursor->index)
		cursor_reset(reader);
	while (cursor->index < mark.index && cursor->offset < reader->src->len)
		cursor_step(cursor, reader->src);
	return (struct loc){.src = reader->src, .line = cursor->line, .col = cursor->col};
}

static char char_at_cursor(const struct reader *reader)
{
	size_t offset = reader->cursor.offset;
	return offset < reader->src->len ? reader->src->text[offset] : '\0';
}

/* ---- What libyaml refuses ---- */

enum where {
	AT_PROBLEM,
	AT_CONTEXT, /* where the thing began that went wrong: nearer to the mistake */
};

struct translation {
	const char *problem; /* libyaml's words */
	enum where where;
	const char *text;
};

static const struct translation translations[] = {
	{"mapping values are not allowed in this context", AT_PROBLEM,
         "a ':' that begins a mapping cannot stand here; put the text in quotes, or SQL in a block "
         "after '|'"},
	{"could not find expected ':'", AT_CONTEXT,
         "expected ':' after this key (a key is one line of at most 1,024 characters)"},
	{"did not find expected key", AT_PROBLEM,
         "expected a key; indent it like the keys above, or put the text before it in quotes"},
	{"did not find expected '-' indicator", AT_PROBLEM, "expected '- ' here, indented like the items above"},
	{"did not find expected ',' or ']'", AT_PROBLEM, "expected ',' or ']' in this list"},
	{"did not find expected ',' or '}'", AT_PROBLEM, "expected ',' or '}' in this mapping"},
	{"did not find expected node content", AT_PROBLEM, "expected a value"},
	{"did not find expected <document start>", AT_PROBLEM,
         "expected the end of the file; this does not belong to what stands before it"},
	{"found unexpected end of stream", AT_CONTEXT, "the quoted text that begins here has no end"},
	{"found unexpected document indicator", AT_CONTEXT, "the quoted text that begins here has no end"},
	{"found unknown escape character", AT_PROBLEM,
         "unknown escape in double quotes; write '\\\\' for a backslash, or use single quotes"},
	{"block sequence entries are not allowed in this context", AT_PROBLEM,
         "'- ' cannot begin an item here; put it on a line of its own"},
	{"found incompatible YAML document", AT_PROBLEM, "the format is YAML 1.1 or 1.2; take the %YAML line out"},
};

static bool is_tab_problem(const char *problem, char at)
{
	return strncmp(problem, "found a tab character", 21) == 0 ||
	       (at == '\t' && strcmp(problem, "found character that cannot start any token") == 0);
}

static void report_scanner(struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	struct loc context = mark_loc(reader, parser->context_mark);
	struct loc loc = mark_loc(reader, parser->problem_mark);
	char at = char_at_cursor(reader);

	if (is_tab_problem(parser->problem, at)) {
		diag_error(reader->diag, loc, RULE_yaml_syntax, "YAML is indented with spaces, not tabs");
		return;
	}
	if (strcmp(parser->problem, "found character that cannot start any token") == 0) {
		diag_error(reader->diag, loc, RULE_yaml_syntax,
		           "a plain value cannot begin with '%c'; put it in quotes", at);
		return;
	}
	if (strcmp(parser->problem, "found undefined tag handle") == 0) {
		diag_error(reader->diag, loc, RULE_yaml_tag, "tags are not part of the format");
		return;
	}
	for (size_t i = 0; i < sizeof translations / sizeof *translations; i++) {
		const struct translation *known = &translations[i];
		if (strcmp(parser->problem, known->problem) != 0)
			continue;
		bool at_context = known->where == AT_CONTEXT && parser->context != NULL;
		diag_error(reader->diag, at_context ? context : loc, RULE_yaml_syntax, "%s", known->text);
		return;
	}
	diag_error(reader->diag, loc, RULE_yaml_syntax, "%s", parser->problem);
	if (parser->context != NULL)
		diag_note(reader->diag, context, "%s that begins here", parser->context);
}

/* Reader errors carry a byte offset and no mark. */
static void report_encoding(struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	const struct src *src = reader->src;
	size_t offset = src->lines[0] + parser->problem_offset;
	if (strcmp(parser->problem, "invalid trailing UTF-8 octet") == 0)
		offset--; /* the byte that broke a character off; the place is that of the character
		           */
	struct loc loc = src_loc_at(src, offset);

	if (src->len >= 2 && (memcmp(src->text, "\xFF\xFE", 2) == 0 || memcmp(src->text, "\xFE\xFF", 2) == 0))
		diag_error(reader->diag, loc, RULE_yaml_encoding, "the file is UTF-16; save it as UTF-8");
	else if (strcmp(parser->problem, "control characters are not allowed") == 0)
		diag_error(reader->diag, loc, RULE_yaml_encoding,
		           "the character U+%04X is not allowed in YAML; write it as an escape in "
		           "double quotes",
		           (unsigned)parser->problem_value);
	else
		diag_error(reader->diag, loc, RULE_yaml_encoding, "this is not UTF-8; save the file as UTF-8");
}

static void report_parser(struct reader *reader)
{
	switch (reader->parser.error) {
	case YAML_READER_ERROR:
		report_encoding(reader);
		return;
	case YAML_SCANNER_ERROR:
	case YAML_PARSER_ERROR:
	case YAML_COMPOSER_ERROR:
		report_scanner(reader);
		return;
	case YAML_MEMORY_ERROR:
		fatal("out of memory");
	case YAML_NO_ERROR:
	case YAML_WRITER_ERROR:
	case YAML_EMITTER_ERROR:
		break;
	}
	BUG("libyaml error %d", (int)reader->parser.error);
}

/* ---- What the format refuses ---- */

/* The mark of an event with an anchor or a tag is that of the first of them. A lone `!` leaves no
   other trace: libyaml drops that tag. */
static void check_properties(struct reader *reader, struct loc loc, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor != NULL)
		diag_error(reader->diag, loc, RULE_yaml_alias,
		           "anchors and aliases are not part of the format; write the value out");
	else if (tag != NULL || char_at_cursor(reader) == '!')
		diag_error(reader->diag, loc, RULE_yaml_tag,
		           "tags are not part of the format; put the value in quotes if it is text");
}

static bool count_node(struct reader *reader, struct loc loc)
{
	if (reader->nnode++ < NODES_MAX)
		return true;
	diag_error(reader->diag, loc, RULE_yaml_limit, "more than %u values in one file; split the revision",
	           NODES_MAX);
	return false;
}

/* By text, equal ones in the order of the file (the pairs stand in one array). */
static int compare_keys(const void *left, const void *right)
{
	const struct node_pair *a = *(const struct node_pair *const *)left;
	const struct node_pair *b = *(const struct node_pair *const *)right;
	int order = strcmp(a->key->text, b->key->text);
	return order != 0 ? order : (a > b) - (a < b);
}

static void check_duplicates(struct reader *reader, const struct node *mapping)
{
	size_t n = mapping->pairs.len;
	if (n < 2)
		return;
	const struct node_pair **sorted = arena_alloc(reader->arena, n * sizeof *sorted);
	for (size_t i = 0; i < n; i++)
		sorted[i] = &mapping->pairs.items[i];
	qsort(sorted, n, sizeof *sorted, compare_keys);

	const struct node *first = sorted[0]->key;
	for (size_t i = 1; i < n; i++) {
		const struct node *key = sorted[i]->key;
		if (strcmp(first->text, key->text) == 0) {
			diag_error(reader->diag, key->loc, RULE_duplicate_key, "the key '%s' stands here twice",
			           key->text);
			diag_note(reader->diag, first->loc, "first here");
		} else {
			first = key;
		}
	}
}

static void check_key(struct reader *reader, const struct node *key)
{
	if (key->style == NODE_PLAIN && strcmp(key->text, "<<") == 0)
		diag_error(reader->diag, key->loc, RULE_yaml_alias,
		           "merge keys are not part of the format; write the keys out");
	else if (key->style == NODE_PLAIN && key->text[0] == '\0')
		diag_error(reader->diag, key->loc, RULE_yaml_syntax, "expected a key before ':'");
}

/* ---- Building the tree ---- */

/* Puts a node where the innermost open collection waits for one. */
static bool attach(struct reader *reader, struct node *node)
{
	if (reader->depth == 0) {
		reader->root = node;
		return true;
	}
	struct frame *frame = &reader->stack[reader->depth - 1];
	if (frame->node->kind == NODE_SEQUENCE) {
		list_push(reader->arena, &frame->node->items, node);
	} else if (frame->key != NULL) {
		struct node_pair pair = {.key = frame->key, .value = node};
		list_push(reader->arena, &frame->node->pairs, pair);
		frame->key = NULL;
	} else if (node->kind == NODE_SCALAR) {
		check_key(reader, node);
		frame->key = node;
	} else {
		diag_error(reader->diag, node->loc, RULE_yaml_syntax,
		           "a key is a word, not a list or a mapping; '{' and '[' begin text only in "
		           "quotes");
		return false;
	}
	return true;
}

static bool take_scalar(struct reader *reader, const yaml_event_t *event)
{
	static const enum node_style styles[] = {
		[YAML_ANY_SCALAR_STYLE] = NODE_PLAIN,
		[YAML_PLAIN_SCALAR_STYLE] = NODE_PLAIN,
		[YAML_SINGLE_QUOTED_SCALAR_STYLE] = NODE_QUOTED,
		[YAML_DOUBLE_QUOTED_SCALAR_STYLE] = NODE_QUOTED,
		[YAML_LITERAL_SCALAR_STYLE] = NODE_LITERAL,
		[YAML_FOLDED_SCALAR_STYLE] = NODE_FOLDED,
	};
	const char *value = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;
	struct loc loc = mark_loc(reader, event->start_mark);
	if (!count_node(reader, loc))
		return false;
	check_properties(reader, loc, event->data.scalar.anchor, event->data.scalar.tag);
	if (memchr(value, '\0', len) != NULL)
		diag_error(reader->diag, loc, RULE_yaml_nul,
		           "a value may not hold a NUL character; write a blob as {blob: \"00\"}");

	struct node *node = arena_new(reader->arena, struct node);
	node->kind = NODE_SCALAR;
	node->loc = loc;
	node->style = styles[event->data.scalar.style];
	node->text = arena_strndup(reader->arena, value, len);
	return attach(reader, node);
}

static bool open_collection(struct reader *reader, enum node_kind kind, const yaml_event_t *event,
                            const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct loc loc = mark_loc(reader, event->start_mark);
	if (!count_node(reader, loc))
		return false;
	if (reader->depth == DEPTH_MAX) {
		diag_error(reader->diag, loc, RULE_yaml_limit, "nested more than %u levels deep", DEPTH_MAX);
		return false;
	}
	check_properties(reader, loc, anchor, tag);

	struct node *node = arena_new(reader->arena, struct node);
	node->kind = kind;
	node->loc = loc;
	node->text = "";
	if (!attach(reader, node))
		return false;
	reader->stack[reader->depth++] = (struct frame){.node = node};
	return true;
}

static void close_collection(struct reader *reader)
{
	const struct node *node = reader->stack[--reader->depth].node;
	if (node->kind == NODE_MAPPING)
		check_duplicates(reader, node);
}

/* Something must stand in the alias's place for the rest of the file to be read. */
static bool take_alias(struct reader *reader, const yaml_event_t *event)
{
	struct node *node = arena_new(reader->arena, struct node);
	node->loc = mark_loc(reader, event->start_mark);
	node->text = "*";
	if (!count_node(reader, node->loc))
		return false;
	diag_error(reader->diag, node->loc, RULE_yaml_alias,
	           "anchors and aliases are not part of the format; write the value out");
	return attach(reader, node);
}

static bool begin_document(struct reader *reader, const yaml_event_t *event)
{
	struct loc loc = mark_loc(reader, event->start_mark);
	if (event->data.document_start.tag_directives.start != event->data.document_start.tag_directives.end)
		diag_error(reader->diag, loc, RULE_yaml_tag, "tags are not part of the format");
	if (reader->ndocument++ == 0)
		return true;
	diag_error(reader->diag, loc, RULE_yaml_documents, "a second document begins here; a file holds one");
	return false;
}

/* False: nothing more is to be read. */
static bool take_event(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		return true;
	case YAML_STREAM_END_EVENT:
		return false;
	case YAML_DOCUMENT_START_EVENT:
		return begin_document(reader, event);
	case YAML_ALIAS_EVENT:
		return take_alias(reader, event);
	case YAML_SCALAR_EVENT:
		return take_scalar(reader, event);
	case YAML_SEQUENCE_START_EVENT:
		return open_collection(reader, NODE_SEQUENCE, event, event->data.sequence_start.anchor,
		                       event->data.sequence_start.tag);
	case YAML_MAPPING_START_EVENT:
		return open_collection(reader, NODE_MAPPING, event, event->data.mapping_start.anchor,
		                       event->data.mapping_start.tag);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_collection(reader);
		return true;
	}
	BUG("libyaml event %d", (int)event->type);
}

static void read_events(struct reader *reader)
{
	bool more = true;
	while (more) {
		yaml_event_t event;
		if (!yaml_parser_parse(&reader->parser, &event)) {
			report_parser(reader);
			return;
		}
		more = take_event(reader, &event);
		yaml_event_delete(&event);
	}
}

struct node *node_parse(struct arena *arena, const struct src *src, struct diag *diag)
{
	struct reader reader = {.arena = arena, .diag = diag, .src = src};
	struct loc whole = {.src = src};
	size_t errors = diag->nerror;

	if (src->len > SRC_MAX_BYTES) {
		diag_error(diag, whole, RULE_yaml_limit, "the file is over %u bytes", SRC_MAX_BYTES);
		return NULL;
	}
	if (!yaml_parser_initialize(&reader.parser))
		fatal("out of memory");
	cursor_reset(&reader);
	size_t start = src->lines[0]; /* behind a byte order mark */
	yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&reader.parser, (const unsigned char *)src->text + start, src->len - start);
	read_events(&reader);
	yaml_parser_delete(&reader.parser);

	if (diag->nerror == errors && reader.root == NULL)
		diag_error(diag, whole, RULE_yaml_documents, "the file holds no document");
	return diag->nerror == errors ? reader.root : NULL;
}
