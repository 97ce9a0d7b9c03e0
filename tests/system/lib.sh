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

skip() { # NAME WHY
	echo "skip $1: $2"
}

fails() { # COMMAND...: a command that must fail, whatever its status
	! "$@"
}
