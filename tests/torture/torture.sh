#!/bin/sh
# Compiles the torture schema, links it with the library and asks for each property: see torture.c.
. tests/system/lib.sh

sanitize=
[ "$VARIANT" != asan ] || sanitize=-fsanitize=address,undefined
cp -R tests/torture/specs/torture "$TMPDIR/torture" && "$KILN" -o "$TMPDIR/out" "$TMPDIR/torture" >&2 || exit 1
# shellcheck disable=SC2086 # nothing is to be no argument
"$CC" -std=c11 -Wall -Werror $sanitize -I runtime -I "$TMPDIR/out" -o "$TMPDIR/program" tests/torture/torture.c \
	"$TMPDIR/out/migrations.c" "$OUT/libkiln.a" -lsqlite3 -lm -pthread || exit 1
"$TMPDIR/program" "$TMPDIR/torture.db" tests/torture/rows.sql
