#!/bin/sh
# What comes out depends on what the specs mean and on nothing else: not on line ends, not on the folder they stand in,
# not on what is there already. No .sql stays behind without its spec.
. tests/system/lib.sh

same() { # NAME PLACE: PLACE/NAME compiles to what specs/NAME did
	(cd "$2" && mkdir -p out && "$KILN" -o out "$1") || return
	cmp "$OUT/$1/migrations.c" "$2/out/migrations.c" || return
	cmp "$OUT/$1/migrations.h" "$2/out/migrations.h" || return
	for sql in specs/"$1"/*.sql; do
		cmp "$sql" "$2/${sql#specs/}" || return
	done
}

untouched() { # NAME PLACE: a second run writes nothing
	touch -d 2001-01-01 "$2/$1"/*.sql "$2/out"/*
	(cd "$2" && "$KILN" -o out "$1") || return
	[ -z "$(find "$2" -newermt 2002-01-01 -name '*.sql' -o -newermt 2002-01-01 -name 'migrations.*')" ]
}

no_orphan() { # NAME
	for sql in specs/"$1"/*.sql; do
		[ "$sql" = "specs/$1/schema.sql" ] || [ -e "${sql%.sql}.yaml" ] || return
	done
}

shown() { # NAME: what the binary shows of each revision is the reviewed file, byte for byte
	for sql in specs/"$1"/[0-9]*.sql; do
		"$OUT/$1/migrate" show "$(sed -n 's/^-- revision: //p' "$sql")" >"$TMPDIR/shown" || return
		sed '1,/^-- upgrade$/d' "$TMPDIR/shown" >"$TMPDIR/steps"
		sed '1,/^-- upgrade$/d' "$sql" | cmp - "$TMPDIR/steps" || return
	done
}

for folder in specs/*/; do
	name=$(basename "$folder")
	mkdir -p "$TMPDIR/moved/$name" "$TMPDIR/crlf/$name"
	for spec in "$folder"*.yaml; do
		cp "$spec" "$TMPDIR/moved/$name/"
		sed 's/$/\r/' "$spec" >"$TMPDIR/crlf/$name/$(basename "$spec")"
	done
	check "moved-$name" same "$name" "$TMPDIR/moved"
	check "crlf-$name" same "$name" "$TMPDIR/crlf"
	check "untouched-$name" untouched "$name" "$TMPDIR/moved"
	check "no-orphan-$name" no_orphan "$name"
	check "shown-$name" shown "$name"
	rm -r "$TMPDIR/moved" "$TMPDIR/crlf"
done
