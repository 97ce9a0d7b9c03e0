#!/bin/sh
# Every fuzzer on its seeds and on what was found before, without fuzzing.
. tests/fuzz/lib.sh

seeds "$TMPDIR"
for fuzzer in tests/fuzz/fuzz_*.c; do
	name=${fuzzer##*/fuzz_}
	name=${name%.c}
	if "$OBJ/tests/fuzz/replay_$name" "$TMPDIR/$name"/* 2>"$TMPDIR/log"; then
		echo "ok $name"
	else
		echo "not ok $name: status $?"
		tail -n 40 "$TMPDIR/log"
	fi
done
