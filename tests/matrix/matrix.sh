#!/bin/sh
# The upgrade matrix: every example database, with rows in its first revision, is taken from every revision to every other. The
# schema must be that of a database built from nothing, and the rows those of a direct way. For the lines printed see tests/run.

set -u
cd "$(dirname "$0")/../.." || exit 3
out=${OUT:-build}
tools=${OBJ:-build/release}/tests
tmp=$(mktemp -d) || exit 3
trap 'rm -rf "$tmp"' EXIT

# Without the tracking tables, and the time at which revision 0029 of apm makes its agents: when it ran is never the same.
rows() {
	"$tools/sql" -d "$1" >"$tmp/all" && grep -vE '^(kiln_revision|agents 1[0-9] (created|updated)_at )' "$tmp/all"
}

# take DATABASE REVISION: there, whichever way that is.
take() {
	"$migrate" upgrade --quiet --to "$2" "$1" >"$tmp/said" 2>&1 ||
		"$migrate" downgrade --quiet --to "$2" "$1" >"$tmp/said" 2>&1
}

for folder in specs/*/; do
	name=$(basename "$folder")
	migrate=$out/$name/migrate
	revisions=$(sed -n 's/^-- revision: //p' "$folder"[0-9]*.sql)
	first=$(echo "$revisions" | head -n 1)
	# What database.yaml leaves to others: the tables of the tool that the project used before.
	ignored=$(sed -n 's/^ignore: *\[\(.*\)\].*/\1/p' "$folder/database.yaml" | sed 's/, */|/g')
	lossy=$(grep -l '^lossy:' "$folder"*.yaml)

	if [ -f "tests/histories/$name.before.sql" ]; then
		"$tools/sql" "$tmp/start" <"tests/histories/$name.before.sql" >"$tmp/said" 2>&1
		"$migrate" stamp "$first" "$tmp/start" >>"$tmp/said" 2>&1
	else
		take "$tmp/start" "$first"
	fi || { echo "not ok $name: $(cat "$tmp/said")" && continue; }

	for to in $revisions; do
		cp "$tmp/start" "$tmp/direct" && take "$tmp/direct" "$to" && rows "$tmp/direct" >"$tmp/rows.$to"
		rm -f "$tmp/fresh" && take "$tmp/fresh" "$to" && mv "$tmp/fresh" "$tmp/fresh.$to"
	done
	for from in $revisions; do
		for to in $revisions; do
			case="$name/from $from to $to"
			cp "$tmp/start" "$tmp/db"
			if ! take "$tmp/db" "$from" || ! take "$tmp/db" "$to"; then
				echo "not ok $case: $(cat "$tmp/said")"
				continue
			fi
			rows "$tmp/db" >"$tmp/rows"
			"$tools/schemadiff" "$tmp/fresh.$to" "$tmp/db" 2>&1 | grep -vE "${ignored:-^$}" >"$tmp/differs"
			# What a spec declares lossy does not come back; everything else does.
			[ -n "$lossy" ] && [ "$from" != "$to" ] || diff "$tmp/rows.$to" "$tmp/rows" >>"$tmp/differs"
			"$tools/sql" "$tmp/db" 'PRAGMA foreign_key_check; SELECT * FROM pragma_integrity_check WHERE integrity_check <> '"'ok'" \
				>>"$tmp/differs" 2>&1
			if [ -s "$tmp/differs" ]; then
				echo "not ok $case: $(head -n 3 "$tmp/differs" | tr '\n' ' ')"
			else
				echo "ok $case"
			fi
		done
	done
	rm -f "$tmp"/*
done
