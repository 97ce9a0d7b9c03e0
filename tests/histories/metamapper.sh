#!/bin/sh
# metamapper: a unique constraint without a name makes room for one over two columns, and a foreign key survives it.
. "$(dirname "$0")/lib.sh"

history() { # SQL-FILE KIND
	db=$tmp/$2.db
	"$sql" "$db" <"$1"
	dump "$db" >"$tmp/before"
	cp "$db" "$tmp/original.db"

	marked "$db" 0001_models
	succeeds "upgrade" "$migrate" upgrade "$db"
	is "at head" 6d519cfd7460 "$(at "$db")"
	sound "sound after the upgrade" "$db"
	dump "$db" >"$tmp/after"
	grep -v '^mapping_paths [^ ]* entity_type ' "$tmp/after" >"$tmp/after.old"
	same "every row kept, and every child" "$tmp/before" "$tmp/after.old"
	is "old rows are filled" "default_entity_type" "$("$sql" "$db" 'SELECT DISTINCT entity_type FROM mapping_paths')"
	is "the new column stands after the name" 4 \
		"$("$sql" "$db" "SELECT cid FROM pragma_table_info('mapping_paths') WHERE name = 'entity_type'")"
	if [ "$2" = real ]; then
		schema_as "the schema is the project's own, but for a foreign key" "$db" \
			"$histories/$name/after.sql" "$here/metamapper.differences" -i alembic_version
	fi

	one="INSERT INTO mapping_paths (source_type, target_type, name, entity_type) SELECT 'A', 'B', name"
	succeeds "another type may have the name" "$sql" "$db" "$one, 'other' FROM mapping_paths WHERE id = 1"
	refused "the same pair is refused" 'UNIQUE constraint failed: mapping_paths.name, mapping_paths.entity_type' \
		"$sql" "$db" "$one, 'other' FROM mapping_paths WHERE id = 1"
	refused "no entity type, no path" 'NOT NULL constraint failed: mapping_paths.entity_type' \
		"$sql" "$db" "INSERT INTO mapping_paths (source_type, target_type, name) VALUES ('A', 'B', 'C')"
	refused "the foreign key is still there" 'FOREIGN KEY constraint failed' \
		"$sql" "$db" "PRAGMA foreign_keys = ON; UPDATE mapping_paths SET relationship_id = 77 WHERE id = 1"

	dump "$db" >"$tmp/shared"
	refused "no way back while two paths share a name" 'mapping_paths' "$migrate" downgrade "$db"
	dump "$db" >"$tmp/still"
	same "and nothing was touched" "$tmp/shared" "$tmp/still"
	"$sql" "$db" "DELETE FROM mapping_paths WHERE entity_type = 'other'"

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
