#!/bin/sh
# The command line of a baked binary: exit statuses, messages, files left alone, JSON. The binary is
# test_cli, which holds the history of history.c.
. tests/runtime/lib.sh

# ---- Commands ----

m --help && grep -q '^  upgrade ' out
check help
for command in upgrade downgrade status current history show plan rehearse check stamp adopt; do
	m $command --help && grep -q "^usage: test_cli $command " out && [ "$(awk 'length > 110' out)" = '' ] &&
		{ ! grep -q '^  --json ' out || grep -q '^--json prints' out; } || break
done
check help_of_each_command
m --help && for command in upgrade downgrade status current history show plan rehearse check stamp adopt; do
	grep -q "^  $command " out || break
done
check help_names_each_command
m --version && grep -q '^library, 5 revisions, head 0005_forget, SQLite 3' out
check version

m upgrade new.db && [ "$(tail -n 1 out)" = 'new.db: at 0005_forget, which is head' ] && [ ! -s err ]
check upgrade_makes_a_database
m upgrade --quiet new.db && [ ! -s out ] && [ ! -s err ]
check quiet
fresh 0002 && m current library.db && [ "$(cat out)" = 0002_isbn ]
check current
m downgrade library.db && m downgrade --to base library.db && m current library.db && [ "$(cat out)" = base ]
check downgrade_to_base
m upgrade && m downgrade --to -1 library.db
[ $? = 1 ] && grep -q 'the shelves were given away \[irreversible\]' err
check default_file
fresh 0003 && m status library.db && grep -q '2 pending' out && grep -q '^  0004_shelf  Shelves' out
check status
m status --exit-code library.db
[ $? = 1 ] && m upgrade library.db && m status --exit-code library.db
check status_exit_code
m history library.db && [ "$(wc -l <out)" = 5 ] && m history --log library.db && [ "$(grep -c ' ok ' out)" = 5 ]
check history
m show 0003 && grep -q '^INSERT INTO kiln_new_author' out && m show head && grep -q 'irreversible: the shelves' out
check show
fresh 0003
m plan library.db && grep -q '^CREATE TABLE shelf' out && ! grep -q kiln_new_author out
check plan
m plan --down --to 0002 library.db && grep -q '^INSERT INTO kiln_new_author' out
check plan_down
fresh 0004 && m plan --to +1 library.db && { sed 's/^-- .*//' out | grep -v '^$' >plan.sql; } &&
	[ "$(cat plan.sql)" = 'PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
DROP TABLE shelf;
COMMIT;' ]
check a_plan_is_a_script
fresh 0003 && sql 'DROP TABLE kiln_revision' && refused 1 untracked upgrade library.db &&
	refused 1 drift stamp 0002 library.db && m stamp 0003 library.db && m status library.db && grep -q '2 pending' out
check stamp

# ---- JSON ----

fresh 0003
for command in status current history 'history --log' 'show 0002' plan 'plan --down' 'plan --data' check rehearse 'rehearse --down --to 0004'; do
	case $command in
	show*) m $command --json ;;
	*) m $command --json library.db ;;
	esac && "$OBJ/tests/sql" :memory: "SELECT 1 / json_valid('$(sed "s/'/''/g" out)')" >valid || break
done
check json_is_json
keys() { # LIST COMMAND...: the keys of its document, in this order, as --help tells them
	list=$1
	shift
	m "$@" && json "(SELECT group_concat(key) FROM json_each(j)) = '$list'"
}
keys database,history,head,revision,applied,tracked,at_head,pending,unknown,problem status --json library.db &&
	keys database,revision current --json library.db && keys database,applied,pending,log history --json library.db &&
	keys revision,description,spec,checksum,fingerprint,irreversible,depends_on,upgrade,downgrade show 0002 --json &&
	keys database,direction,revisions plan --json library.db && keys database,direction,guards,stops plan --data --json library.db &&
	keys database,from,size_bytes,copy_ms,revisions,up,down,succeeds,problem rehearse --json library.db &&
	keys database,revision,tracked,clean,integrity,orphans,foreign_keys,drift,problem check --json library.db
check json_keys
m status --json library.db && grep -q '"revision":"0003_names","applied":3,"tracked":true,"at_head":false,"pending":\["0004_shelf","0005_forget"\]' out
check json_status
m status --json library.db library.db && [ "$(wc -l <out)" = 2 ]
check json_one_line_per_database

# ---- Refusals ----

fresh 0003
refused 1 no-such-revision upgrade --to 0009 library.db; check no_such_revision
refused 1 ambiguous upgrade --to 000 library.db; check ambiguous
refused 1 out-of-range upgrade --to +3 library.db; check out_of_range
refused 1 wrong-way upgrade --to 0001 library.db; check wrong_way
sql 'CREATE TABLE by_hand (a)'
refused 1 drift upgrade library.db; check drift
refused 1 drift downgrade library.db; check drift_downgrade
m status library.db && grep -q '^problem: .*\[drift\]' out
check drift_status
fresh 0003 && sql "INSERT INTO kiln_revision SELECT 4, 'later', checksum, fingerprint, 0, skipped, capsule, seal, origin, applied_at, 0 FROM kiln_revision WHERE position = 3"
refused 1 diverged upgrade library.db; check diverged

m upgrade nowhere/new.db
[ $? = 3 ] && grep -q 'unable to open' err
check folder_is_missing
for command in downgrade status current history plan; do
	m $command missing.db
	[ $? = 3 ] && grep -q 'missing.db: error: no such file' err && [ ! -e missing.db ] || break
done
check no_such_file
m upgrade .
[ $? = 3 ] && grep -q 'is a directory' err
check directory
yes 'not a database' | head -n 1000 >library.db
refused 3 not-a-database upgrade library.db && refused 3 not-a-database status library.db
check not_a_database

m --quiet; [ $? = 2 ]; check usage_no_command
m frobnicate; [ $? = 2 ] && ! grep -q 'did you mean' err; check usage_unknown_command
for typo in upgade:upgrade down:downgrade histroy:history chekc:check; do
	m "${typo%:*}"
	[ $? = 2 ] && grep -q "did you mean ${typo#*:}?" err || break
done
check usage_nearest_command
m upgrade --bakcup; [ $? = 2 ] && grep -q 'did you mean --backup?' err; check usage_nearest_option
m upgrade --backup=x a b; [ $? = 2 ]; check usage_one_backup_of_several
m upgrade --frobnicate; [ $? = 2 ]; check usage_unknown_option
m status --to head library.db; [ $? = 2 ]; check usage_option_of_another_command
m upgrade --wait soon library.db; [ $? = 2 ]; check usage_wait
m show; [ $? = 2 ]; check usage_no_revision

# ---- Paths ----

for name in 'with space.db' "quo'te\".db" 'what?.db' '50%20.db' 'file:x.db?mode=ro' ':memory:' "$(printf 'tab\t.db')"; do
	m upgrade "$name" && [ -s "$name" ] && m status "$name" || break
done
check odd_names
m upgrade -- -dash.db && [ -s ./-dash.db ]
check name_like_an_option
fresh 0003 && ln -s library.db link.db && m upgrade link.db && [ -L link.db ] && m current library.db && [ "$(cat out)" = 0005_forget ]
check symlink

# ---- Several databases ----

m upgrade a.db b.db && m current a.db b.db && [ "$(cat out)" = "$(printf 'a.db: 0005_forget\nb.db: 0005_forget')" ]
check several_databases
m upgrade --to 0003 --each f.db && printf 'applied 0001_books\napplied 0002_isbn\napplied 0003_names\n' >want &&
	sed -n 's/ ([0-9]* ms)$//p' out | cmp -s - want
check each_is_told
"$OBJ/tests/sql" f.db "INSERT INTO author (name) VALUES ('forbidden')" && m downgrade --to 0001 f.db && m upgrade f.db
[ $? = 1 ] && [ ! -s out ] && m upgrade --each f.db
[ $? = 1 ] && [ "$(grep -c '^applied' out)" = 2 ] && m current f.db && [ "$(cat out)" = 0003_names ]
check what_is_rolled_back_is_not_told
m upgrade a.db . c.db
[ $? = 3 ] && [ -s c.db ]
check one_of_several_fails

# ---- Others at work ----

fresh base
for i in 1 2 3 4 5 6 7 8; do
	"$migrate" upgrade --wait 30 library.db >"out$i" 2>&1 || echo failed >>"out$i" &
done
wait
[ "$(cat out? | grep -c '^applied 0003')" = 1 ] && ! cat out? | grep -q 'failed\|error'
check eight_at_once
fresh 0003
sql "PRAGMA journal_mode = wal" && cp library.db before &&
	m upgrade --to 0001 library.db
[ $? = 1 ] && cmp -s before library.db && [ ! -e library.db-wal ] && [ ! -e library.db-shm ] &&
	m status library.db && cmp -s before library.db && [ ! -e library.db-wal ] && [ ! -e library.db-shm ]
check wal_is_left_alone
m upgrade library.db && [ ! -e library.db-wal ]
check wal

# ---- Files that may not be written ----

unprivileged() {
	if [ "$(id -u)" != 0 ]; then "$@"; else setpriv --reuid 65534 --clear-groups "$@"; fi
}
open=$(mktemp -d /tmp/kiln.XXXXXX) && trap 'rm -rf "$open"' EXIT # the folders above $TMPDIR are nobody else's
cd "$open" && chmod 755 . || exit 3
if unprivileged "$migrate" --version >out 2>err; then
	fresh 0003
	chmod 755 .
	chmod 444 library.db
	cp library.db before
	unprivileged "$migrate" upgrade library.db >out 2>err
	[ $? = 3 ] && grep -q '\[read-only\]' err && cmp -s before library.db
	check read_only_file
	unprivileged "$migrate" status library.db >out 2>err && grep -q 'at 0003_names' out
	check status_of_a_read_only_file
	chmod 666 library.db
	chmod 555 .
	unprivileged "$migrate" upgrade library.db >out 2>err
	[ $? = 3 ] && grep -q '\[read-only\]' err && cmp -s before library.db
	check read_only_folder
	chmod 755 .
else
	echo 'skip read_only: no way to be another user'
fi
"$migrate" status library.db >/dev/full 2>err
[ $? = 3 ] && grep -q 'cannot write' err
check output_cannot_be_written
