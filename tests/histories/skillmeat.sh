#!/bin/sh
# skillmeat: a whole schema from nothing, there and back, by the command line and from a program.
. "$(dirname "$0")/lib.sh"

count() { # DATABASE TYPE: objects that are not SQLite's and not ours
	"$sql" "$1" "SELECT count(*) FROM sqlite_schema WHERE type = '$2' AND name NOT LIKE 'sqlite_%'
		AND tbl_name NOT LIKE '$tracked%'"
}

db=$tmp/cache.db
: >"$db"
succeeds "upgrade of an empty file" "$migrate" upgrade "$db"
is "at head" 001_initial_schema "$(at "$db")"
is "5 tables, 11 indexes, 3 triggers" "5 11 3" "$(count "$db" table) $(count "$db" index) $(count "$db" trigger)"
is "WAL stays in the file" wal "$("$sql" "$db" 'PRAGMA journal_mode')"
is "the cache says its version" "schema_version|1.0.0" "$("$sql" "$db" 'SELECT key, value FROM cache_metadata')"
runs_change_nothing "$db"
faultless "$db"
if [ -e "$histories/$name/after.sql" ]; then
	schema_as "the schema is the project's own, but for names" "$db" \
		"$histories/$name/after.sql" "$here/skillmeat.differences" -i alembic_version
	succeeds "the rows of the real one fit" "$sql" "$db" <"$histories/$name/rows_after.sql"
else
	skip "the schema is the project's own, but for names" "no $histories/$name"
	skip "the rows of the real one fit" "no $histories/$name"
fi

# ---- It behaves as its clauses say ----

db=$tmp/rows.db
: >"$db"
"$migrate" upgrade "$db" >"$tmp/out"
"$sql" "$db" <<'SQL'
INSERT INTO projects (id, name, path, updated_at) VALUES ('a', 'Gärtnerei', '/g', '2000-01-01'), ('b', 'it''s b', '/b', '2000-01-01');
INSERT INTO artifacts (id, project_id, name, type, updated_at) VALUES ('a1', 'a', 'rake', 'skill', '2000-01-01'), ('b1', 'b', 'hoe', 'hook', '2000-01-01');
INSERT INTO artifact_metadata (artifact_id, tags) VALUES ('a1', 'tool'), ('b1', NULL);
SQL
is "defaults" "active|0|integer" \
	"$("$sql" "$db" "SELECT status, is_outdated, typeof(is_outdated) FROM projects, artifacts WHERE artifacts.id = 'a1' LIMIT 1")"
"$sql" "$db" "UPDATE projects SET name = 'c' WHERE id = 'b'; UPDATE artifacts SET name = 'spade' WHERE id = 'b1'"
is "a change is dated, of its row alone" "0|1|0|1" "$("$sql" "$db" "SELECT
	(SELECT updated_at > '2000-01-01' FROM projects WHERE id = 'a'),
	(SELECT updated_at > '2000-01-01' FROM projects WHERE id = 'b'),
	(SELECT updated_at > '2000-01-01' FROM artifacts WHERE id = 'a1'),
	(SELECT updated_at > '2000-01-01' FROM artifacts WHERE id = 'b1')")"
refused "a status that is none" 'CHECK constraint failed: check_projects_status' \
	"$sql" "$db" "UPDATE projects SET status = 'new'"
refused "a type that is none" 'CHECK constraint failed: check_artifacts_type' "$sql" "$db" "UPDATE artifacts SET type = 'rake'"
refused "a path twice" 'UNIQUE constraint failed: projects.path' "$sql" "$db" "UPDATE projects SET path = '/b'"
"$sql" "$db" "PRAGMA foreign_keys = ON; DELETE FROM projects WHERE id = 'a'"
is "a project takes its artifacts along, and they what is known of them" "b1|b1" \
	"$("$sql" "$db" "SELECT group_concat(id), (SELECT group_concat(artifact_id) FROM artifact_metadata) FROM artifacts")"

# ---- There and back ----

succeeds "down by -1" "$migrate" downgrade --to -1 "$db"
is "nothing of ours is left" "0 0 0" "$(count "$db" table) $(count "$db" index) $(count "$db" trigger)"
succeeds "up to an id" "$migrate" upgrade --to 001_initial_schema "$db"
is "at that id" 001_initial_schema "$(at "$db")"
succeeds "down to an id: it is there already" "$migrate" downgrade --to 001_initial_schema "$db"
is "still at that id" 001_initial_schema "$(at "$db")"
succeeds "down to base" "$migrate" downgrade --to base "$db"
is "nothing of ours is left at base" "0 0 0" "$(count "$db" table) $(count "$db" index) $(count "$db" trigger)"
succeeds "and back to head" "$migrate" upgrade "$db"
is "the version is there again" "1.0.0" "$("$sql" "$db" 'SELECT value FROM cache_metadata')"
is "everything is there again" "5 11 3" "$(count "$db" table) $(count "$db" index) $(count "$db" trigger)"
sound "sound after that" "$db"

# ---- From a program, when it starts ----

if ! embed skillmeat; then
	not_ok "a program of one's own" "$(cat "$tmp/out")"
	exit
fi
db=$tmp/started.db
for start in first second third; do
	is "$start start" "001_initial_schema" "$("$tmp/program" "$db" 2>&1)"
done
is "the program made it all" "5 11 3" "$(count "$db" table) $(count "$db" index) $(count "$db" trigger)"
is "one entry in the log" 1 "$("$sql" "$db" "SELECT count(*) FROM ${tracked}_log")"
