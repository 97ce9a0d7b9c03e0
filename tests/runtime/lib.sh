# What the scripts beside this one share; each begins with `. tests/runtime/lib.sh`. The binary is test_cli, which holds the
# history of history.c.
# shellcheck shell=sh

cd "$TMPDIR" || exit 3
migrate="$OBJ/tests/runtime/test_cli"

check() { # NAME, then the condition in $?
	status=$?
	if [ $status = 0 ]; then echo "ok $1"; else echo "not ok $1: $(tr '\n' ' ' <err)"; fi
}

m() { # ARGUMENTS: runs it, with what it says in out and err
	"$migrate" "$@" >out 2>err
}

# STATUS CODE ARGUMENTS: refused so, and the database is as it was
refused() {
	want=$1 code=$2
	shift 2
	cp library.db before
	m "$@"
	[ $? = "$want" ] && grep -q "\[$code\]" err && cmp -s library.db before &&
		! ls library.db-* 2>/dev/null | grep -q .
}

fresh() { # TARGET: library.db, made anew
	rm -f library.db library.db-*
	m upgrade --to "$1" library.db
}

sql() { # TEXT: on library.db; no shell of SQLite is needed to build Kiln, so none here
	"$OBJ/tests/sql" library.db "$1" >/dev/null
}

json() { # EXPRESSION: of what is in out, the document j, it must be true
	"$OBJ/tests/sql" :memory: "SELECT iif($1, 'true', 'false') FROM (SELECT json('$(sed "s/'/''/g" out)') AS j)" >answer 2>>err &&
		[ "$(cat answer)" = true ]
}
