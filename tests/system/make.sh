#!/bin/sh
# What make does again: nothing when nothing changed, one database when one spec did. In a copy of the tree.
. tests/system/lib.sh

if [ "$VARIANT" != release ]; then
	skip incremental "the same for every variant"
	exit 0
fi
copy=$TMPDIR/copy
mkdir "$copy" "$copy/tests"
cp -a Makefile gen runtime specs "$copy"
cp -a tests/setup "$copy/tests"
cp -a "$OUT" "$copy/build"
cd "$copy" || exit 3
unset MAKEFLAGS MAKELEVEL BUILD V

remade() { # EXPECTED: the lines that say what make does, without the command's name
	make | sed -n 's/^  [A-Z0-9]* //p' | sort -u >"$TMPDIR/remade"
	printf '%s' "$1" | diff -u - "$TMPDIR/remade"
}
set -- specs/*/*.yaml
database=$(basename "$(dirname "$1")")
check nothing-to-do remade ''
touch "$1"
check touched-spec remade "specs/$database
"
sleep 0.1 # file times move by clock ticks: the change must be later than what was just made
echo '# a comment' >>"$1"
check comment-in-a-spec remade "specs/$database
"
