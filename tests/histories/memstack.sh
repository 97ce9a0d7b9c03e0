#!/bin/sh
# memstack: four columns, each added only where it is missing, by the program itself when it starts.
. "$(dirname "$0")/lib.sh"

added='^(memories [^ ]* task_id|task_logs [^ ]* (progress|result|message)) '

history() { # SQL-FILE KIND
	db=$tmp/$2.db
	"$sql" "$db" <"$1"
	dump "$db" >"$tmp/before"
	cp "$db" "$tmp/original.db"
	marked "$db" 0001_models

	is "the program starts" 0002_task_progress "$("$tmp/program" "$db" 2>&1)"
	sound "sound after the start" "$db"
	dump "$db" >"$tmp/after"
	grep -v -E "$added" "$tmp/after" >"$tmp/after.old"
	same "every row kept" "$tmp/before" "$tmp/after.old"
	is "progress is 0, the rest NULL" "0 0 0 0" "$("$sql" "$db" "SELECT sum(progress), count(result), count(message),
		(SELECT count(task_id) FROM memories) FROM task_logs" | tr '|' ' ')"
	if [ "$2" = real ]; then
		schema_as "the schema is the project's own" "$db" "$histories/$name/after.sql" "$here/memstack.differences"
	fi
	is "only two tables changed" "memories task_logs" "$("$schemadiff" -i "$tracked" -i "${tracked}_log" "$tmp/original.db" "$db" |
		sed -n 's/^+ column \([^.]*\)[.].*/\1/p' | sort -u | tr '\n' ' ' | sed 's/ $//')"
	for start in second third; do
		is "the $start start" 0002_task_progress "$("$tmp/program" "$db" 2>&1)"
	done
	runs_change_nothing "$db"
	succeeds "status" "$migrate" status "$db"
	faultless "$db"

	for cycle in 1 2; do
		succeeds "down $cycle" "$migrate" downgrade "$db"
		dump "$db" >"$tmp/down"
		same "down $cycle gives back every row" "$tmp/before" "$tmp/down"
		succeeds "down $cycle gives back the schema" \
			"$schemadiff" -i "$tracked" -i "${tracked}_log" "$tmp/original.db" "$db"
		succeeds "up $cycle" "$migrate" upgrade "$db"
		dump "$db" >"$tmp/again"
		same "up $cycle gives what the first one gave" "$tmp/after" "$tmp/again"
	done
}

# A column that is there already, whatever it looks like, is left alone: on the way up and on the way down.
already() { # NAME CHANGES COLUMNS-AFTER-DOWN
	db=$tmp/already.db
	rm -f "$db"
	"$sql" "$db" <"$here/memstack.before.sql"
	"$sql" "$db" "$2"
	cp "$db" "$tmp/original.db"
	succeeds "$1: marked" "$migrate" stamp 0001_models "$db"
	dump "$db" >"$tmp/before"
	succeeds "$1: up" "$migrate" upgrade "$db"
	is "$1: all four are there" 4 "$("$sql" "$db" "SELECT count(*) FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
		WHERE (t.name, c.name) IN (VALUES ('memories', 'task_id'), ('task_logs', 'progress'), ('task_logs', 'result'),
		('task_logs', 'message'))")"
	succeeds "$1: down" "$migrate" downgrade "$db"
	dump "$db" >"$tmp/down"
	same "$1: every row is as it was" "$tmp/before" "$tmp/down"
	succeeds "$1: so is the schema" "$schemadiff" -i "$tracked" -i "${tracked}_log" "$tmp/original.db" "$db"
}

if ! embed memstack; then
	not_ok "a program of one's own" "$(cat "$tmp/out")"
	exit
fi
scenarios history

already "one is there" "ALTER TABLE memories ADD COLUMN task_id TEXT COLLATE NOCASE; UPDATE memories SET task_id = 'x'"
already "two are there" "ALTER TABLE task_logs ADD COLUMN message; ALTER TABLE task_logs ADD COLUMN progress INT NOT NULL DEFAULT 7"

# A database made by newer models has all four, in the middle of its tables.
if [ -e "$histories/$name/fresh.sql" ]; then
	db=$tmp/fresh.db
	"$sql" "$db" <"$histories/$name/fresh.sql"
	scenario='a new database/'
	marked "$db" 0002_task_progress
	runs_change_nothing "$db"
else
	skip "a new database" "no $histories/$name"
fi
