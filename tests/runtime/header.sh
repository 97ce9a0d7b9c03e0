#!/bin/sh
# The installed header compiles alone, as C and as C++, with all warnings on.
flags='-Wall -Wextra -Wpedantic -Werror -fsyntax-only'
cp runtime/kiln.h "$TMPDIR" && cd "$TMPDIR" || exit 3
printf '#include "kiln.h"\n#include "kiln.h"\nint main(void) { return (int)KILN_OK; }\n' >use.c

# $CC may hold options
# shellcheck disable=SC2086
if ${CC:-cc} -std=c11 $flags -Wconversion -Wundef use.c 2>err; then
	echo 'ok c11'
else
	echo "not ok c11: $(head -n 1 err)"
fi
if ! command -v c++ >/dev/null; then
	echo 'skip c++: there is no C++ compiler'
elif c++ -x c++ -std=c++11 $flags use.c 2>err; then
	echo 'ok c++'
else
	echo "not ok c++: $(head -n 1 err)"
fi
