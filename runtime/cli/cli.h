/*
 * The command line around the library. One file per concern: what was asked (cli.c, options.c), files (open.c,
 * backup.c), signals and what is told meanwhile (watch.c), the commands (change.c, report.c, plan.c, data.c, check.c,
 * adopt.c, rehearse.c), what is looked at for several of them (health.c), how things look (print.c, diff.c, json.c).
 */
#ifndef KILN_CLI_H
#define KILN_CLI_H

#include "runtime/schema.h"

#include <stdio.h>

enum exit_status {
	EXIT_DONE = 0,
	EXIT_REFUSED = 1, /* or failed */
	EXIT_USAGE = 2,
	EXIT_ENVIRONMENT = 3, /* files, locks, memory, a terminal that went away */
	EXIT_SIGNAL = 128     /* plus the number of the signal */
};

struct cli {
	const struct kiln_history *history;
	const char *program;
	const struct command *command;

	/* Options. */
	const char *target;
	bool each, ignore_drift, quiet, json, log, exit_code, down, data, backup;
	const char *backup_file; /* NULL: a name made of the database's */
	int wait_ms;

	/* Positional arguments. */
	const char *revision; /* of commands that want one */
	char **files;
	int nfile;
};

enum access {
	ACCESS_NONE,
	ACCESS_READ,
	ACCESS_WRITE,
	ACCESS_CREATE
};

/* A command is run once for each database; `db` has the connection, NULL with ACCESS_NONE. */
struct command {
	const char *name;
	const char *arguments; /* as the help shows them */
	const char *summary;
	const char *options; /* letters of the options it takes, see options.c */
	const char *help;    /* what the summary does not say, or "" */
	const char *json;    /* what --json prints, or NULL */
	enum access access;
	bool wants_revision;
	enum exit_status (*run)(const struct cli *cli, struct kiln_db *db, const char *file);
};

/* Everything, to the exit status. */
int cli_main(const struct kiln_history *history, int argc, char **argv);

/* Reads the command line. EXIT_DONE with a command to run; with none, help was what was wanted. */
enum exit_status options_read(struct cli *cli, int argc, char **argv);

/* The commands, up to one without a name. */
extern const struct command commands[];

/* The name that was probably meant, NULL when none is near. */
const char *nearest(const char *name, const char *(*name_at)(size_t i));

/* ---- Files ---- */

struct file {
	struct kiln_db db;
	struct kiln_error error;
	bool had_wal;
};

/* Opens a database; says why when it cannot. To be closed in every case. */
enum exit_status file_open(struct file *file, const struct cli *cli, const char *path, enum access access);

/* A file that was only read, or refused, is left as it was found. */
void file_close(struct file *file, bool changed);

/*
 * Copies a database as it is now, through SQLite's backup API and so with what is in its log, into a file that must
 * not be there yet. The failure is recorded in source->error; nothing is left behind then.
 */
enum kiln_status copy_database(const struct cli *cli, struct kiln_db *source, const char *path);

/* The file of a backup, to be freed with sqlite3_free; NULL when memory ran out. */
char *backup_name(const struct cli *cli, const char *path, const char *revision);

/* Makes a backup under that name: there is all of it, or none. */
enum kiln_status make_backup(const struct cli *cli, struct kiln_db *source, const char *name);

/* ---- While it works ---- */

/* Takes SIGINT and SIGTERM, from now on for this connection (NULL: for none). */
void watch(sqlite3 *handle);

/* The signal that came, 0 when none did. */
int watch_signal(void);

/* The callbacks of struct kiln_options; `user` begins with a pointer to the struct cli. */
int watch_progress(void *user, const struct kiln_progress *progress);
void watch_log(void *user, const struct kiln_event *event);

/* A line about something that was done. */
void format_event(sqlite3_str *out, const struct kiln_event *event);

/* Tells how far a copy has come. */
void watch_copy(const struct cli *cli, int64_t started_ms, int pages, int total);

/* Tells that another connection is waited for. */
void watch_lock(const struct cli *cli, int64_t elapsed_ms);

/* Takes the line of progress off the terminal. Everything that prints while the library works calls it first. */
void watch_clear(void);

/* ---- Commands ---- */

/* What a command that writes says at its end. */
enum exit_status say_where(const struct cli *cli, struct kiln_db *db, const char *file);

enum exit_status run_upgrade(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_downgrade(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_stamp(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_status(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_current(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_history(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_show(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_plan(const struct cli *cli, struct kiln_db *db, const char *file);

enum exit_status plan_data(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_check(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_adopt(const struct cli *cli, struct kiln_db *db, const char *file);
enum exit_status run_rehearse(const struct cli *cli, struct kiln_db *db, const char *file);

/* ---- What SQLite itself says of a database ---- */

struct health {
	char *integrity; /* JSON array of what integrity_check complains of */
	size_t nfinding; /* of these */
	char *orphans;   /* JSON array of the first [table, rowid, parent] that foreign_key_check finds; where it
	                    cannot look, of [table, null, null, why] */
	int64_t norphan; /* all of them */
};

/* What keeps a check from being made is a finding. To be freed in every case. */
enum kiln_status health_read(struct kiln_db *db, struct health *health);
void health_free(struct health *health);
bool health_is_sound(const struct health *health);
void health_print(const struct health *health, const char *indent);

/* ---- How things look ---- */

/* Text from a database or a user on one line, without the characters that would steer a terminal. */
void print_text(FILE *out, const char *text);

/* The same of a text of several lines. */
void print_lines(FILE *out, const char *text);

/* An object that is not as expected, and how the two texts differ line by line. */
void print_difference(FILE *out, const struct kiln_history *history, const struct kiln_difference *difference);

/* A failure, on stderr, and the exit status that goes with it. */
enum exit_status print_failure(const struct cli *cli, const char *file, const struct kiln_error *error);

/* The same as a finding. */
void print_problem(FILE *out, const struct kiln_error *error);

/* The SQL of a revision, one way, as a script with comments. */
void print_steps(const struct kiln_step *steps, size_t nstep, bool is_upgrade);

/* "shop.db: " where several databases are at work. */
void print_file(const struct cli *cli, const char *file);

/* A JSON document in the making. Paths are SQLite's: $.name, $.list[#]. */
struct json {
	struct kiln_db db;
	struct kiln_error error;
	char *text;
};

void json_open(struct json *json);
void json_text(struct json *json, const char *path, const char *value); /* NULL: null */
void json_number(struct json *json, const char *path, int64_t value);
void json_flag(struct json *json, const char *path, bool value);
void json_raw(struct json *json, const char *path, const char *value); /* JSON */
void json_steps(struct json *json, const char *path, const struct kiln_step *steps, size_t nstep);
void json_difference(struct json *json, const char *path, const struct kiln_difference *difference);

/* Calls `visit` for each difference of a list. */
void json_differences(struct json *json, const char *path, kiln_differs *visit, void *user);

/* Takes over what stands at that path in another document. */
void json_copy(struct json *json, const char *path, const struct json *from);

void json_health(struct json *json, const struct health *health); /* $.integrity, $.foreign_keys, $.orphans */
void json_error(struct json *json, const char *path, const struct kiln_error *error);

/* Prints the document on a line of its own and ends it. */
void json_print(struct json *json);

/* Ends it unprinted. */
void json_close(struct json *json);

#endif
