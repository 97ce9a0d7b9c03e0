/* JSON through SQLite's own functions, on a database in memory: quoting is theirs. */
#include "runtime/cli/cli.h"

#include <stdlib.h>

/* The only way this fails is for want of memory. */
static void must(enum kiln_status status, const struct json *json)
{
	if (status == KILN_OK)
		return;
	fprintf(stderr, "cannot build JSON: %s\n", json->error.message);
	exit(EXIT_ENVIRONMENT);
}

void json_open(struct json *json)
{
	json->db.error = &json->error;
	json->text = NULL;
	kiln_clear_(&json->error);
	if (sqlite3_open_v2(":memory:", &json->db.handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, NULL) !=
	    SQLITE_OK)
		must(kiln_fail_(&json->db, KILN_NO_MEMORY, "out of memory"), json);
	must(kiln_get_text_(&json->db, &json->text, "SELECT '{}'", ""), json);
}

void json_text(struct json *json, const char *path, const char *value)
{
	must(kiln_get_text_(&json->db, &json->text, "SELECT json_set(?1, ?2, ?3)", "sss", json->text, path, value),
	     json);
}

void json_number(struct json *json, const char *path, int64_t value)
{
	must(kiln_get_text_(&json->db, &json->text, "SELECT json_set(?1, ?2, ?3)", "ssi", json->text, path, value),
	     json);
}

void json_raw(struct json *json, const char *path, const char *value)
{
	must(kiln_get_text_(&json->db, &json->text, "SELECT json_set(?1, ?2, json(?3))", "sss", json->text, path,
	                    value),
	     json);
}

void json_flag(struct json *json, const char *path, bool value)
{
	json_raw(json, path, value ? "true" : "false");
}

static const char *kind_name(enum kiln_step_kind kind)
{
	static const char *const names[] = {
		[KILN_STEP_NOTE] = "note",     [KILN_STEP_EXEC] = "exec",   [KILN_STEP_GUARD] = "guard",
		[KILN_STEP_EXPECT] = "expect", [KILN_STEP_COUNT] = "count", [KILN_STEP_COUNT_KEPT] = "count_kept",
	};

	return names[kind];
}

void json_steps(struct json *json, const char *path, const struct kiln_step *steps, size_t nstep)
{
	char *list = NULL;

	must(kiln_get_text_(&json->db, &list, "SELECT '[]'", ""), json);
	for (size_t i = 0; i < nstep; i++)
		must(kiln_get_text_(&json->db, &list,
		                    "SELECT json_insert(?1, '$[#]', json_object('kind', ?2, 'sql', ?3,"
		                    " 'text', ?4, 'expect', ?5, 'unless', ?6, 'label', ?7))",
		                    "sssssss", list, kind_name(steps[i].kind), steps[i].sql, steps[i].text,
		                    steps[i].expect, steps[i].unless, steps[i].label),
		     json);
	json_raw(json, path, list);
	sqlite3_free(list);
}

void json_error(struct json *json, const char *path, const struct kiln_error *error)
{
	char *object = NULL;

	must(kiln_get_text_(&json->db, &object,
	                    "SELECT json_object('code', ?1, 'revision', nullif(?2, ''), 'message', ?3,"
	                    " 'advice', nullif(?4, ''))",
	                    "ssss", kiln_status_name(error->status), error->revision, error->message, error->advice),
	     json);
	json_raw(json, path, object);
	sqlite3_free(object);
}

void json_difference(struct json *json, const char *path, const struct kiln_difference *difference)
{
	char *object = NULL;

	must(kiln_get_text_(&json->db, &object,
	                    "SELECT json_object('type', ?1, 'name', ?2, 'expected', ?3, 'found', ?4)", "ssss",
	                    difference->type, difference->name, difference->expected, difference->found),
	     json);
	json_raw(json, path, object);
	sqlite3_free(object);
}

void json_differences(struct json *json, const char *path, kiln_differs *visit, void *user)
{
	struct kiln_rows rows = kiln_query_(&json->db,
	                                    "SELECT value ->> 'type', value ->> 'name', value ->> 'expected',"
	                                    " value ->> 'found' FROM json_each(?1, ?2) ORDER BY key",
	                                    "ss", json->text, path);

	while (kiln_next_(&rows)) {
		const struct kiln_difference difference = {kiln_text_(&rows, 0), kiln_text_(&rows, 1),
		                                           kiln_text_(&rows, 2), kiln_text_(&rows, 3)};

		visit(user, &difference);
	}
	must(kiln_end_(&rows), json);
}

void json_copy(struct json *json, const char *path, const struct json *from)
{
	must(kiln_get_text_(&json->db, &json->text, "SELECT json_set(?1, ?2, json_extract(?3, ?2))", "sss", json->text,
	                    path, from->text),
	     json);
}

void json_health(struct json *json, const struct health *health)
{
	char *rows = NULL;

	must(kiln_get_text_(&json->db, &rows,
	                    "SELECT json_group_array(json_object('table', value ->> 0, 'rowid', value ->> 1,"
	                    " 'parent', value ->> 2, 'problem', value ->> 3)) FROM json_each(?1)",
	                    "s", health->orphans),
	     json);
	json_raw(json, "$.integrity", health->integrity);
	json_number(json, "$.orphans", health->norphan);
	json_raw(json, "$.foreign_keys", rows);
	sqlite3_free(rows);
}

void json_close(struct json *json)
{
	sqlite3_free(json->text);
	sqlite3_close(json->db.handle);
}

void json_print(struct json *json)
{
	puts(json->text);
	json_close(json);
}
