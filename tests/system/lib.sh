# What the scripts here share: a case is `check NAME COMMAND...`, failed when the command is.
# shellcheck shell=sh

check() {
	check_name=$1
	shift
	if "$@" >"$TMPDIR/check.log" 2>&1; then
		echo "ok $check_name"
	else
		echo "not ok $check_name: $*"
		cat "$TMPDIR/check.log"
	fi
}

# The folder $TMPDIR/NAME of specs, compiled to $TMPDIR/migrate
build_migrate() { # NAME
	sanitize=
	[ "$VARIANT" != asan ] || sanitize=-fsanitize=address,undefined
	(cd "$TMPDIR" && "$KILN" -o out "$1") || return
	# shellcheck disable=SC2086
	$CC $sanitize -I. -Iruntime -I"$TMPDIR/out" -DKILN_HISTORY="kiln_$1" runtime/cli/main.c \
		"$TMPDIR/out/migrations.c" "$OBJ/libcli.a" "$OUT/libkiln.a" -lsqlite3 -lm -o "$TMPDIR/migrate"
}

skip() { # NAME WHY
	echo "skip $1: $2"
}

fails() { # COMMAND...: a command that must fail, whatever its status
	! "$@"
}
