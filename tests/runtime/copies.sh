#!/bin/sh
# What is asked of the data, tried on a copy or kept in a copy before an upgrade: `plan --data`, `rehearse`, `--backup`.
. tests/runtime/lib.sh

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
0004_shelf, step 1: nobody may be called forbidden
  cannot
upgrade would stop
END
[ "$(sed -n 2p out)" = '  2 rows: 9, 12' ] && [ "$(tail -n 1 out)" = 'upgrade would stop' ] && untouched
check data_in_the_way
m plan --data --json library.db
[ $? = 1 ] && json "j ->> 'stops' AND (j ->> '$.guards[0].holds') = 0 AND (j ->> '$.guards[0].rows') = 2 AND
	(j ->> '$.guards[0].first') = '[\"9\",\"12\"]' AND j ->> '$.guards[0].certain' AND (j ->> '$.guards[0].step') = 4"
check data_in_the_way_json
refused 1 guard upgrade library.db && grep -q '0003_names, step 4: author.name becomes NOT NULL and has NULLs: 2 rows, 9, 12' err
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

fresh 0002 && sql "INSERT INTO author (id, name) VALUES (1, 'Ada')" && cp library.db before
m upgrade --backup library.db && [ "$(head -n 1 out)" = 'backup library.db.0002_isbn.bak' ] && m current library.db.0002_isbn.bak &&
	[ "$(cat out)" = 0002_isbn ] && cmp -s library.db.0002_isbn.bak before && [ ! -e library.db.0002_isbn.bak.part ]
check backup
m upgrade --backup library.db && ! grep -q backup out
check no_backup_when_there_is_nothing_to_do
fresh 0002 && refused 1 misuse upgrade --backup library.db && grep -q 'library.db.0002_isbn.bak is there already' err &&
	cmp -s library.db.0002_isbn.bak before
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

# A database whose newest rows are only in its log: the copy has them.
fresh 0002 && sql 'PRAGMA journal_mode = wal' &&
	"$OBJ/tests/sql" library.db "PRAGMA wal_autocheckpoint = 0; INSERT INTO author (id, name) VALUES (5, 'Eve');
		SELECT count(*) FROM author; ATTACH 'library.db' AS other" >/dev/null 2>>err
cp library.db logged.db && [ ! -e library.db-wal ] || cp library.db-wal logged.db-wal
m upgrade --backup=f.db --to 0003 library.db && [ "$("$OBJ/tests/sql" f.db 'SELECT name FROM author WHERE id = 5')" = Eve ]
check backup_has_what_is_in_the_log
