#!/bin/sh
# What is asked of the data, tried on a copy or kept in a copy before an upgrade: `plan --data`, `rehearse`, `--backup`.
. tests/runtime/lib.sh

dump() { # DATABASE
	"$OBJ/tests/sql" -d "$1"
}

untouched() { # the file is as it was, and nothing lies beside it
	cmp -s library.db before && ! ls library.db-* 2>/dev/null | grep -q .
}

# ---- plan --data ----

fresh 0002 && sql "INSERT INTO author (id, name) VALUES (1, 'Ada'), (4, 'Ada'), (9, NULL), (12, NULL)" && cp library.db before
m plan --data library.db
[ $? = 1 ] && cat >want <<'END' && diff want out >>err && untouched
0003_names, step 4: author.name becomes NOT NULL and has NULLs
  2 rows: 9, 12
0003_names, step 5: author.name becomes unique and has duplicates
  2 rows: 9, 1
upgrade would stop
END
check data_in_the_way
m plan --data --json library.db
[ $? = 1 ] && json "j ->> 'stops' AND (j ->> '$.guards[0].holds') = 0 AND (j ->> '$.guards[0].rows') = 2 AND
	(j ->> '$.guards[0].first') = '[\"9\",\"12\"]' AND j ->> '$.guards[0].certain' AND (j ->> '$.guards[0].step') = 4"
check data_in_the_way_json
m upgrade library.db
[ $? = 1 ] && grep -q '0003_names, step 4: author.name becomes NOT NULL and has NULLs: 2 rows, 9, 12' err
check upgrade_says_the_same
sql "DELETE FROM author WHERE id > 1" && m plan --data library.db && [ "$(tail -n 1 out)" = 'nothing stands in the way' ]
check nothing_in_the_way
fresh 0001 && sql "INSERT INTO author (id, name) VALUES (1, NULL)"
m plan --data library.db && grep -q '^  1 row: 1 (as it is now; steps before it work on the same tables)$' out &&
	grep -q '^nothing is certain' out
check data_may_be_in_the_way
fresh base && m plan --data library.db && grep -q 'cannot be asked before the steps ahead of it have run' out
check data_cannot_be_asked_yet
fresh 0003 && m plan --data --down library.db && [ "$(cat out)" = 'nothing stands in the way' ]
check data_of_the_way_back

# ---- rehearse ----

mkdir temporary && TMPDIR=$PWD/temporary && export TMPDIR
fresh 0002 && sql "INSERT INTO author (id, name) VALUES (1, 'Ada'), (2, 'Brian')" && cp library.db before
m rehearse --down --to 0004 library.db && untouched && [ "$(ls temporary)" = '' ] &&
	sed 's/[0-9][0-9]* \(ms\|bytes\|now\)/N \1/g' out >shape && cat >want <<'END' && diff want shape >>err
library.db: a copy of N bytes (N ms), at 0002_isbn
up:
  applied 0003_names (N ms)
  applied 0004_shelf (N ms)
  size: N bytes, N now
  integrity: ok
  foreign keys: ok
  rows of shelf: no table, N now
down:
  took back 0004_shelf (N ms)
  took back 0003_names (N ms)
  size: N bytes, N now
  integrity: ok
  foreign keys: ok
the database itself was not touched
END
check rehearse
m rehearse --json --down --to 0004 library.db &&
	json "j ->> 'succeeds' AND json_array_length(j, '$.revisions') = 4 AND (j ->> '$.up.rows[0].table') = 'shelf' AND
		(j ->> '$.up.rows[0].after') = 2 AND json_array_length(j, '$.down.rows') = 0 AND (j ->> 'from') = '0002_isbn'"
check rehearse_json
sql "INSERT INTO author (id, name) VALUES (7, 'Ada')" && cp library.db before
m rehearse library.db
[ $? = 1 ] && grep -q 'has duplicates: 1 row, 1 \[guard\]' err && untouched && [ "$(ls temporary)" = '' ]
check rehearse_fails_as_the_upgrade_would
m rehearse --json library.db
[ $? = 1 ] && json "NOT j ->> 'succeeds' AND (j ->> '$.problem.code') = 'guard' AND (j ->> '$.problem.revision') = '0003_names'"
check rehearse_fails_json
fresh 0003 && m rehearse --down library.db
[ $? = 1 ] && grep -q '\[irreversible\]' err && [ "$(ls temporary)" = '' ]
check rehearse_there_is_no_way_back
TMPDIR=$PWD/nowhere m rehearse library.db
[ $? = 3 ] && grep -q 'TMPDIR' err
check rehearse_has_no_room

# ---- --backup ----

fresh 0002 && sql "INSERT INTO author (id, name) VALUES (1, 'Ada')" && dump library.db >before
m upgrade --backup library.db && [ "$(head -n 1 out)" = 'backup library.db.0002_isbn.bak' ] && m current library.db.0002_isbn.bak &&
	[ "$(cat out)" = 0002_isbn ] && dump library.db.0002_isbn.bak | cmp -s - before && [ ! -e library.db.0002_isbn.bak.part ]
check backup
m upgrade --backup library.db && ! grep -q backup out
check no_backup_when_there_is_nothing_to_do
dump library.db.0002_isbn.bak >saved && fresh 0002 && refused 1 misuse upgrade --backup library.db && grep -q 'library.db.0002_isbn.bak is there already' err &&
	dump library.db.0002_isbn.bak | cmp -s - saved
check backup_does_not_overwrite
echo precious >precious && ln -s precious link && refused 1 misuse upgrade --backup=link library.db && [ "$(cat precious)" = precious ] &&
	ln -s nowhere dangling && refused 1 misuse upgrade --backup=dangling library.db && [ ! -e nowhere ]
check backup_does_not_follow_links
refused 3 cannot-open upgrade --backup=nowhere/b library.db
check backup_cannot_be_made
m upgrade --backup=b.db --to 0003 library.db && m current b.db && [ "$(cat out)" = 0002_isbn ] &&
	m downgrade --backup=c.db library.db && m current c.db && [ "$(cat out)" = 0003_names ]
check backup_by_name
rm -f *.bak && m upgrade --backup new.db && ! ls *.bak 2>/dev/null | grep -q .
check no_backup_of_a_new_database
chmod 640 library.db && m upgrade --backup=d.db library.db && [ "$(stat -c %a d.db)" = 640 ]
check backup_has_the_same_permissions
fresh 0003 && sql 'CREATE TABLE by_hand (a)' && refused 1 drift upgrade --backup=e.db library.db && [ ! -e e.db ]
check no_backup_when_refused

# A process that was killed has left what it committed in the log: a copy of the file would not have it, a backup has.
fresh 0002 && sql "PRAGMA journal_mode = wal; INSERT INTO author (name) SELECT 'n' || i FROM (WITH RECURSIVE n(i) AS (VALUES (1)
	UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT * FROM n)"
KILN_TEST_SLOW=1 "$migrate" upgrade --each library.db >killed 2>>err &
until grep -q 'applied 0003' killed; do sleep 0.1; done
kill -9 $! && wait $! 2>/dev/null
cp library.db alone.db && m current alone.db && [ "$(cat out)" = 0002_isbn ] &&
	m rehearse --to +1 library.db && grep -q 'at 0003_names$' out && [ -s library.db-wal ] &&
	m upgrade --backup=f.db library.db && m current f.db && [ "$(cat out)" = 0003_names ]
check backup_has_what_is_in_the_log
