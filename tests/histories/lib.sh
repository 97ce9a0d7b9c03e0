# What the five scripts beside this one share; each begins with `. lib.sh`. For the lines they print and for what is in the
# environment see tests/run; one more variable is KILN_HISTORIES, the folder of the real histories.
# shellcheck shell=sh

set -u
cd "$(dirname "$0")/../.." || exit 3
here=tests/histories
out=${OUT:-build}
tools=${OBJ:-build/release}/tests
sql=$tools/sql
schemadiff=$tools/schemadiff
histories=${KILN_HISTORIES:-../shared/histories}
tmp=$(mktemp -d) || exit 3
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

name=$(basename "$0" .sh)
migrate=$out/$name/migrate
tracked=kiln_revision # and kiln_revision_log
scenario=             # goes in front of the names of cases

ok() {
	echo "ok $scenario$1"
}

not_ok() {
	echo "not ok $scenario$1: $2"
}

skip() {
	echo "skip $scenario$1: $2"
}

# succeeds NAME COMMAND...: its output is told when it fails.
succeeds() {
	title=$1
	shift
	if "$@" >"$tmp/out" 2>&1; then
		ok "$title"
	else
		not_ok "$title" "status $?: $(tr '\n' ' ' <"$tmp/out")"
	fi
}

# refused NAME PATTERN COMMAND...: it fails, and says something like that.
refused() {
	title=$1 pattern=$2
	shift 2
	if "$@" >"$tmp/out" 2>&1; then
		not_ok "$title" "it was not refused"
	elif grep -q -e "$pattern" "$tmp/out"; then
		ok "$title"
	else
		not_ok "$title" "it was refused, but said: $(tr '\n' ' ' <"$tmp/out")"
	fi
}

# is NAME EXPECTED FOUND
is() {
	if [ "$2" = "$3" ]; then
		ok "$1"
	else
		not_ok "$1" "expected '$2', found '$3'"
	fi
}

# same NAME FILE FILE: the first lines that differ are told.
same() {
	if diff "$2" "$3" >"$tmp/diff"; then
		ok "$1"
	else
		not_ok "$1" "$(grep '^[<>]' "$tmp/diff" | head -n 4 | tr '\n' ' ')"
	fi
}

# Every value of every row but those of the tracking tables.
dump() { # DATABASE
	"$sql" -d "$1" | grep -v -e "^$tracked" -e "^sqlite_sequence $tracked"
}

# What changed between two dumps, one value a line: the old with <, the new with >.
changes() { # FILE FILE
	diff "$1" "$2" | grep '^[<>]'
}

# The lines of a file of expectations, without comments.
lines() { # FILE
	grep -v -e '^#' -e '^$' "$1"
}

# marked DATABASE REVISION: it gets the mark of its baseline, by adopt where the binary can find that by itself.
marked() {
	if has adopt; then
		succeeds "adopt" "$migrate" adopt "$1"
	else
		skip "adopt" "the binary has no such command"
		succeeds "stamp" "$migrate" stamp "$2" "$1"
	fi
	is "marked as the baseline" "$2" "$(at "$1")"
}

faultless() { # DATABASE
	if has check; then
		succeeds "check finds no fault" "$migrate" check "$1"
	else
		skip "check finds no fault" "the binary has no such command"
	fi
}

has() { # COMMAND
	"$migrate" --help | grep -q "^  $1 "
}

at() { # DATABASE -> revision id
	"$migrate" current "$1"
}

# The database is sound, whatever was done to it.
sound() { # NAME DATABASE
	is "$1" "ok" "$("$sql" "$2" 'PRAGMA integrity_check; PRAGMA foreign_key_check' | tr '\n' ' ' | sed 's/ $//')"
}

# No revision more or less, whatever the number of runs; not a byte of the file either.
runs_change_nothing() { # DATABASE
	cp "$1" "$tmp/once"
	for run in 1 2 3; do
		"$migrate" upgrade "$1" >"$tmp/out" 2>&1 || not_ok "run $run at head" "$(cat "$tmp/out")"
	done
	if cmp -s "$1" "$tmp/once"; then
		ok "three more runs change nothing"
	else
		not_ok "three more runs change nothing" "the file is another"
	fi
}

# The schema against the one that the project's own tool made, with the differences that are meant.
schema_as() { # NAME DATABASE REFERENCE EXPECTED [schemadiff option...]
	title=$1 database=$2 reference=$3 expected=$4
	shift 4
	"$schemadiff" -i "$tracked" -i "${tracked}_log" -i sqlite_sequence "$@" "$reference" "$database" >"$tmp/found"
	lines "$expected" >"$tmp/expected"
	same "$title" "$tmp/expected" "$tmp/found"
}

# scenarios FUNCTION: with our own rows, and with those of the real history where that folder is present.
scenarios() {
	scenario='own rows/'
	"$1" "$here/$name.before.sql" own
	scenario='real rows/'
	if [ -e "$histories/$name/before.sql" ]; then
		"$1" "$histories/$name/before.sql" real
	else
		skip "all of it" "no $histories/$name"
	fi
	scenario=
}

# embed DATABASE-NAME: embed.c linked with that history, as a user would do it, into $tmp/program.
embed() {
	sanitize=
	[ "${VARIANT-}" != asan ] || sanitize=-fsanitize=address,undefined
	# shellcheck disable=SC2086 # nothing is to be no argument
	${CC:-cc} -std=c11 -Wall -Werror $sanitize -I runtime -I "$out/$1" -DHISTORY="kiln_$1" -o "$tmp/program" \
		"$here/embed.c" "$out/$1/migrations.c" "$out/libkiln.a" -lsqlite3 -lm -pthread >"$tmp/out" 2>&1
}
