#!/bin/sh
# Every header stands alone, and the installed one is C++ too. The library shows only names of its own, needs nothing of
# the generator, and neither prints, ends the process nor takes heap that is not SQLite's.
. tests/system/lib.sh

alone() { # COMPILER FLAGS HEADER...
	compiler=$1 flags=$2
	shift 2
	for header in "$@"; do
		echo "#include \"$header\"" >"$TMPDIR/alone.c"
		# shellcheck disable=SC2086
		$compiler $flags -Wall -Wextra -Wpedantic -Werror -I. -fsyntax-only "$TMPDIR/alone.c" || return
	done
}

none() { # PATTERN: no line of the standard input matches
	! grep -E "$1" >&2
}

own_names() {
	nm -g --defined-only "$OUT/libkiln.a" | sed -n 's/^[0-9a-f]* [A-Z] //p' | grep -v '^kiln_' | none .
}

quiet() { # the functions it calls
	nm -u "$OUT/libkiln.a" | sed -n 's/^ *U //p' |
		none '^(_*(f|vf|d|vd)?printf(_chk)?|f?put[cs]|putchar|perror|fopen|fwrite|write|_?exit|abort|[mc]alloc|realloc|free|strdup)$'
}

# shellcheck disable=SC2046
check headers-stand-alone alone "$CC" '-std=c11 -D_GNU_SOURCE' $(grep -rl --include='*.h' '^#ifndef KILN_' gen runtime tests)
if command -v g++ >/dev/null; then
	check kiln.h-is-c++ alone g++ '-x c++ -std=c++11' runtime/kiln.h
else
	skip kiln.h-is-c++ "no g++"
fi
check own-names-only own_names
if [ "$VARIANT" = asan ]; then
	skip quiet "the sanitizers call what they like"
else
	check quiet quiet
fi
check nothing-of-the-generator fails grep -rn '#include "gen/' runtime
