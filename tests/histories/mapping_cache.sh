#!/bin/sh
# mapping_cache: a table that two others cascade from is rebuilt, and no row goes.
. "$(dirname "$0")/lib.sh"

history() { # SQL-FILE KIND
	db=$tmp/$2.db
	"$sql" "$db" <"$1"
	dump "$db" >"$tmp/before"
	cp "$db" "$tmp/original.db"
	succeeds "stamp" "$migrate" stamp 05a1cef680a1 "$db"
	cp "$tmp/original.db" "$db"
	marked "$db" 05a1cef680a1
	dump "$db" >"$tmp/marked"
	same "the mark touches no row" "$tmp/before" "$tmp/marked"

	succeeds "upgrade" "$migrate" upgrade "$db"
	is "at head" 555dfdcb35c2 "$(at "$db")"
	sound "sound after the upgrade" "$db"
	dump "$db" >"$tmp/after"
	grep -v '^entity_mappings [^ ]* path_execution_log_id ' "$tmp/after" >"$tmp/after.old"
	same "every row kept, and every child" "$tmp/before" "$tmp/after.old"
	is "the new column is NULL" 0 "$("$sql" "$db" 'SELECT count(path_execution_log_id) FROM entity_mappings')"
	if [ "$2" = real ]; then
		schema_as "the schema is the project's own" "$db" \
			"$histories/$name/after.sql" "$here/mapping_cache.differences"
	fi

	succeeds "a run that is there" \
		"$sql" "$db" "PRAGMA foreign_keys = ON; UPDATE entity_mappings SET path_execution_log_id = 1 WHERE id = 1"
	refused "a run that is not there" 'FOREIGN KEY constraint failed' \
		"$sql" "$db" "PRAGMA foreign_keys = ON; UPDATE entity_mappings SET path_execution_log_id = 3333 WHERE id = 2"
	refused "the old UNIQUE still holds" 'UNIQUE constraint failed' "$sql" "$db" \
		"INSERT INTO entity_mappings (source_id, source_type, target_id, target_type)
		 SELECT source_id, source_type, target_id, target_type FROM entity_mappings WHERE id = 1"
	"$sql" "$db" "UPDATE entity_mappings SET path_execution_log_id = NULL"

	for cycle in 1 2 3; do
		succeeds "down $cycle" "$migrate" downgrade "$db"
		dump "$db" >"$tmp/down"
		same "down $cycle gives back every row" "$tmp/before" "$tmp/down"
		succeeds "down $cycle gives back the schema" \
			"$schemadiff" -i "$tracked" -i "${tracked}_log" "$tmp/original.db" "$db"
		succeeds "up $cycle" "$migrate" upgrade "$db"
		dump "$db" >"$tmp/again"
		same "up $cycle gives what the first one gave" "$tmp/after" "$tmp/again"
	done
	sound "sound after the cycles" "$db"
	runs_change_nothing "$db"
	faultless "$db"
}

scenarios history

# The cascade works as before: it was not lost with the old table either.
db=$tmp/cascade.db
"$sql" "$db" <"$here/mapping_cache.before.sql"
"$migrate" stamp 05a1cef680a1 "$db" >"$tmp/out" && "$migrate" upgrade "$db" >"$tmp/out"
"$sql" "$db" "PRAGMA foreign_keys = ON; DELETE FROM entity_mappings WHERE id = 1"
is "a mapping still takes its children along" "4|2" \
	"$("$sql" "$db" "SELECT (SELECT count(*) FROM mapping_metadata), (SELECT count(*) FROM entity_mapping_provenance)")"

# What neither tool tracks is not upgraded by guess.
db=$tmp/untracked.db
"$sql" "$db" <"$here/mapping_cache.before.sql"
refused "an untracked database is not upgraded" 'stamp' "$migrate" upgrade "$db"
"$sql" "$db" "ALTER TABLE entity_mappings DROP COLUMN hop_count"
refused "one that is otherwise is not marked" 'schema' "$migrate" stamp 05a1cef680a1 "$db"
if has adopt; then
	refused "one that matches no revision is not adopted" 'hop_count' "$migrate" adopt "$db"
else
	skip "one that matches no revision is not adopted" "the binary has no such command"
fi
