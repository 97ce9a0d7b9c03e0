#!/bin/sh
# What happens while a long upgrade is at work: signals, and the line of progress on a terminal.
. tests/runtime/lib.sh

slow() { # AUTHORS: library.db at 0003, whose next revision takes some milliseconds for each
	fresh 0003 && sql "INSERT INTO author (name) SELECT 'n' || i FROM (WITH RECURSIVE n(i) AS (VALUES (1)
		UNION ALL SELECT i + 1 FROM n WHERE i < $1) SELECT * FROM n)"
}

# ---- Signals ----

for signal in INT:130 TERM:143; do
	slow 60000
	KILN_TEST_SLOW=1 "$migrate" upgrade library.db >out 2>err &
	sleep 0.5
	kill -"${signal%:*}" $!
	wait $!
	[ $? = "${signal#*:}" ] && grep -q '\[interrupted\]' err && [ ! -s out ] && [ ! -e library.db-journal ] &&
		m check library.db && grep -q 'at 0003_names' out && m history --log library.db && tail -n 1 out | grep -q 'upgrade  failed'
	check "interrupted_by_${signal%:*}"
done
KILN_TEST_SLOW=1 "$migrate" upgrade library.db library.db >out 2>err &
sleep 0.5
kill -INT $!
wait $!
[ $? = 130 ] && [ "$(grep -c interrupted err)" = 1 ]
check no_further_database_after_a_signal
cp library.db before
mkdir temporary && KILN_TEST_SLOW=1 TMPDIR=$PWD/temporary "$migrate" rehearse library.db >out 2>err &
sleep 0.7
kill -TERM $!
wait $!
[ $? = 143 ] && grep -q '\[interrupted\]' err && [ "$(ls temporary)" = '' ] && cmp -s library.db before
check interrupted_rehearsal_leaves_nothing

# ---- Progress ----

if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	terminal() { # ARGUMENTS: what it writes to a terminal, in screen
		KILN_TEST_SLOW=1 script -qec "'$migrate' $*" /dev/null </dev/null >screen 2>&1
	}
	slow 300
	terminal upgrade --wait 60 library.db
	tr '\r' '\n' <screen >lines
	grep -q '^0004_shelf: step 3 of 3, [0-9,]* of 300 rows, [0-9]* s *$' lines && grep -q 'applied 0004_shelf' lines
	check progress_on_a_terminal
	# The line is gone before something else is printed: nothing but spaces between two returns of the carriage.
	awk '/^applied 0004/ && last !~ /^ *$/ { bad = 1 } { last = $0 } END { exit bad }' lines
	check progress_is_taken_away
	slow 300
	terminal upgrade --quiet library.db
	[ ! -s screen ]
	check quiet_on_a_terminal
	fresh 0003
	terminal upgrade --wait 60 library.db
	! grep -q 'step' screen
	check no_progress_of_what_is_quick
	slow 300
	KILN_TEST_SLOW=1 "$migrate" upgrade library.db >out 2>err &
	sleep 0.2
	terminal upgrade --wait 60 library.db
	wait $!
	grep -q 'waiting for a lock, 0 s' screen && grep -q 'at 0005_forget, which is head' screen && ! grep -q applied screen
	check waits_for_a_lock
else
	echo 'skip progress: script(1) is not there or gets no terminal'
fi
slow 300
KILN_TEST_SLOW=1 "$migrate" upgrade library.db >out 2>err
[ $? = 0 ] && [ ! -s err ] && ! grep -q step out
check no_progress_when_piped
