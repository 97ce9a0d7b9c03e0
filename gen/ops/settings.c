/* What database.yaml may say. */
#include "gen/ops/load.h"

#include "gen/base/str.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

bool load_is_database_name(const char *name)
{
	if (!islower((unsigned char)name[0]) || strlen(name) > 64)
		return false;
	for (const char *p = name; *p != '\0'; p++)
		if (!islower((unsigned char)*p) && !isdigit((unsigned char)*p) && *p != '_')
			return false;
	return true;
}

/* Pragmas that a connection may be given. journal_mode stays in the file; the runtime sets all of them outside the
   transaction. Those that the runtime owns (foreign_keys during an upgrade, writable_schema ...) are not among them. */
static const char *const pragma_names[] = {
	"analysis_limit", "auto_vacuum",  "busy_timeout",       "cache_size",         "cache_spill",
	"foreign_keys",   "journal_mode", "journal_size_limit", "mmap_size",          "recursive_triggers",
	"secure_delete",  "synchronous",  "temp_store",         "wal_autocheckpoint",
};

static void check_pragmas(struct diag *diag, const struct node *pragmas)
{
	if (pragmas->kind != NODE_MAPPING) {
		diag_error(diag, pragmas->loc, RULE_wrong_type, "'pragmas' takes a mapping, name: value");
		return;
	}
	const size_t n = sizeof pragma_names / sizeof *pragma_names;
	for (size_t i = 0; i < pragmas->pairs.len; i++) {
		const struct node *key = pragmas->pairs.items[i].key, *value = pragmas->pairs.items[i].value;
		bool is_known = false;
		for (size_t j = 0; j < n; j++)
			is_known |= str_equal(key->text, pragma_names[j]);
		if (!is_known) {
			const char *nearest = str_nearest(key->text, pragma_names, n);
			diag_error(diag, key->loc, RULE_unknown_key, "pragma '%s' cannot be set here%s%s%s", key->text,
			           nearest != NULL ? "; did you mean '" : "", nearest != NULL ? nearest : "",
			           nearest != NULL ? "'?" : "");
		}
		/* A word or a number: it is not quoted on its way to SQLite. */
		bool is_word = value->kind == NODE_SCALAR && value->text[0] != '\0';
		for (const char *p = is_word ? value->text : ""; *p != '\0'; p++)
			is_word &= isalnum((unsigned char)*p) || *p == '_' || (*p == '-' && p == value->text);
		if (!is_word)
			diag_error(diag, value->loc, RULE_bad_value, "pragma '%s' takes a word or a number", key->text);
	}
}

static void check_version(struct diag *diag, struct text version)
{
	unsigned major = 0, minor = 0, patch = 0;
	int used = 0, n = sscanf(version.s, "%2u.%3u%n.%3u%n", &major, &minor, &used, &patch, &used);
	if (n >= 2 && version.s[used] == '\0' && major == 3)
		return;
	diag_error(diag, version.node->loc, RULE_bad_value, "'sqlite_min' takes a version such as \"3.40\"");
}

void load_check_settings(struct diag *diag, const struct database_spec *settings)
{
	if (settings->sqlite_min.s != NULL)
		check_version(diag, settings->sqlite_min);
	if (settings->pragmas != NULL)
		check_pragmas(diag, settings->pragmas);
	if (settings->tracking_table.s != NULL && str_prefix(settings->tracking_table.s, "sqlite_"))
		diag_error(diag, settings->tracking_table.node->loc, RULE_reserved_name,
		           "names that start with sqlite_ are SQLite's own");
	if (settings->application_id.kind == LITERAL_ABSENT)
		return;
	errno = 0;
	long long id =
		settings->application_id.kind == LITERAL_INTEGER ? strtoll(settings->application_id.s, NULL, 0) : 0;
	if (errno != 0 || id <= 0 || id > UINT32_MAX)
		diag_error(diag, settings->application_id.node->loc, RULE_bad_value,
		           "'application_id' takes a number from 1 to 4294967295, such as 0x4b696c6e");
}
