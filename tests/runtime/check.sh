#!/bin/sh
# `check` and `adopt`: what is wrong with a database, and which revision an untracked one is at.
. tests/runtime/lib.sh

faulty() { # ARGUMENTS: a fault, exit status 1, and the file is as it was
	cp library.db before
	m check library.db
	[ $? = 1 ] && cmp -s library.db before
}

# ---- check ----

for revision in base 0001 0002 0003 0004 0005; do
	fresh $revision && m check library.db && grep -q '^schema: ok$' out && grep -q '^integrity: ok$' out || break
done
check every_revision_is_clean
fresh 0003 && m check --json library.db &&
	json "j ->> 'clean' AND j ->> 'revision' = '0003_names' AND json_array_length(j, '$.drift') = 0 AND j ->> 'problem' IS NULL"
check clean_json

fresh 0003
sql 'DROP INDEX book_title; CREATE TABLE by_hand (a); DROP TRIGGER author_trim;
	CREATE TRIGGER author_trim AFTER INSERT ON author BEGIN UPDATE author SET name = ltrim(name) WHERE id = NEW.id; END;
	ALTER TABLE book ADD COLUMN pages INTEGER'
cat >want <<'END'
schema: 4 differences from 0003_names (- expected, + found)
  index book_title is missing
  - create index book_title on book (title)
  table book differs
    create table book (
      id integer primary key,
      author_id integer not null references author (id) on delete cascade,
      title text not null,
  -   isbn text
  +   isbn text,
  +   pages integer
    )
  trigger author_trim differs
    create trigger author_trim after insert on author
    begin update author
  - set name = trim (name)
  + set name = ltrim (name)
    where id = new.id;
    end
  table by_hand is not expected
  + create table by_hand (
  +   a
  + )
END
faulty && sed -n '/^schema/,$p' out | diff want - >>err
check object_by_object
m check --json library.db
[ $? = 1 ] && json "NOT j ->> 'clean' AND (SELECT group_concat(value ->> 'type' || ' ' || (value ->> 'name') ||
	iif(value ->> 'expected' IS NULL, ' +', '') || iif(value ->> 'found' IS NULL, ' -', '')) FROM json_each(j, '$.drift'))
	= 'index book_title -,table book,trigger author_trim,table by_hand +'"
check object_by_object_json
refused 1 drift upgrade library.db &&
	grep -q ': index book_title is missing, table book differs, trigger author_trim differs, and 1 more \[drift\]$' err &&
	grep -q '`check`' err
check a_refusal_names_the_first

fresh 0003 && sql 'CREATE TABLE scratch (a); CREATE INDEX scratch_a ON scratch (a); ANALYZE' && m check library.db
check what_is_no_drift
fresh 0002 && sql 'ALTER TABLE author DROP COLUMN note' && faulty && grep -q 'column author.note is missing' out
check a_column_that_must_be_there
fresh 0003 && sql "INSERT INTO author (id, name) VALUES (1, 'Ada'); INSERT INTO book (id, author_id, title) VALUES (3, 7, 'x'), (4, 1, 'y')" &&
	faulty && grep -q '^foreign keys: 1 row without parent$' out && grep -q '^  book, row 3: none in author$' out
check orphans
m check --json library.db
json "j ->> '$.orphans' = 1 AND j ->> '$.foreign_keys[0].rowid' = 3 AND j ->> '$.foreign_keys[0].parent' = 'author'"
check orphans_json
fresh 0003 && sql "CREATE TABLE scratch (a REFERENCES author (note)); INSERT INTO scratch VALUES (1)" && faulty &&
	grep -q '^  scratch: foreign key mismatch' out
check a_key_that_refers_to_nothing_unique

fresh 0003 && sql "UPDATE kiln_revision SET id = 'other' WHERE position = 2" && faulty && grep -q '^problem: .*\[diverged\]$' out
check diverged
fresh 0003 && sql "UPDATE kiln_revision SET capsule = replace(capsule, 'author', 'auhtor')" && faulty &&
	grep -q '^problem: .*\[bad-capsule\]$' out
check a_capsule_is_damaged
fresh 0003 && sql 'DROP TABLE kiln_revision' && faulty && grep -q 'not tracked' out && grep -q '^hint: .*`adopt`' out
check untracked
fresh 0003 && sql "INSERT INTO author (name) SELECT hex(randomblob(500)) FROM (WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL
	SELECT i + 1 FROM n WHERE i < 200) SELECT * FROM n)" &&
	dd if=/dev/zero of=library.db bs=4096 seek=4 count=4 conv=notrunc 2>/dev/null && faulty && grep -q '^integrity: damaged$' out
check damaged
m check --json library.db
json "json_array_length(j, '$.integrity') > 0"
check damaged_json

# A database may call things what it likes: nothing of it reaches the terminal raw.
fresh 0003
esc=$(printf '\033') csi=$(printf '\302\233')
sql "CREATE TABLE \"${esc}[31mred${csi}2J\" (\"a
ok\" TEXT DEFAULT '${esc}]0;title'); CREATE VIEW \"quo\"\"te'\" AS SELECT '${esc}[2J' AS \"x\""
faulty && ! LC_ALL=C grep -q "$esc" out && ! LC_ALL=C grep -q "$csi" out && grep -q 'table ?\[31mred?2J is not expected' out
check hostile_names
m upgrade library.db
[ $? = 1 ] && ! LC_ALL=C grep -q "$esc" err
check hostile_names_in_a_refusal
m check --json library.db
json "(SELECT count(*) FROM json_each(j, '$.drift') WHERE value ->> 'name' LIKE '%red%') = 1"
check hostile_names_json
fresh 0003 && sql "INSERT INTO kiln_revision SELECT 4, '${esc}[31mlater', checksum, fingerprint, 0, skipped, capsule, seal, origin, applied_at, 0
	FROM kiln_revision WHERE position = 3"
for command in status history check 'plan --down' 'plan --data' rehearse upgrade adopt; do
	m $command library.db
	! LC_ALL=C grep -q "$esc" out err || break
done
check hostile_revision

# ---- adopt ----

untracked() { # TARGET [SQL]
	fresh "$1" && sql "DROP TABLE kiln_revision; DROP TABLE kiln_revision_log; $2"
}
for revision in 0001_books 0002_isbn 0004_shelf; do
	untracked $revision && m adopt library.db && grep -q "^the schema is that of $revision$" out && m current library.db &&
		[ "$(cat out)" = $revision ] || break
done
check adopt_finds_the_revision
[ "$("$OBJ/tests/sql" library.db 'SELECT group_concat(DISTINCT origin) FROM kiln_revision')" = adopt ] && m history --log library.db &&
	grep -q 'adopt  ok' out && m upgrade library.db
check adopt_is_written_down
untracked 0003 && m adopt library.db && grep -q 'and of 1 other revision; nothing says which, so it is taken for the earliest' out &&
	m current library.db && [ "$(cat out)" = 0003_names ]
check adopt_takes_the_earliest
for word in 0005_forget 0005 5; do
	untracked 0003 "CREATE TABLE schema_migrations (version); INSERT INTO schema_migrations VALUES ('0001'), ('$word'), ('x')" &&
		m adopt library.db && grep -q 'and of 1 other revision; schema_migrations says 0005_forget$' out && m current library.db &&
		[ "$(cat out)" = 0005_forget ] || break
done
check adopt_asks_another_tool
untracked 0003 "CREATE TABLE schema_migrations (version); INSERT INTO schema_migrations VALUES ('2')" && m adopt library.db &&
	grep -q 'schema_migrations says 0002_isbn, which has another; nothing says which' out && m current library.db &&
	[ "$(cat out)" = 0003_names ]
check adopt_goes_by_the_schema_first
untracked 0003 "CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES ('0005_forget')" &&
	refused 1 drift adopt library.db && grep -q 'table alembic_version is not expected' out && grep -q '`ignore`' err
check adopt_refuses_the_table_of_another_tool
untracked 0003 "CREATE TABLE by_hand (a); DROP INDEX book_title" && refused 1 drift adopt library.db &&
	grep -q 'the nearest is 0003_names, with 2 differences' out && grep -q '^  - create index book_title on book (title)$' out && grep -q 'table by_hand is not expected' out
check adopt_shows_the_nearest
fresh 0003 && cp library.db before && m adopt library.db && cmp -s library.db before
check adopt_leaves_a_tracked_one
fresh 0004 && sql 'DROP TABLE shelf' && m adopt library.db && grep -q 'kiln_revision says 0004_shelf, which has another' out &&
	m current library.db && [ "$(cat out)" = 0003_names ]
check adopt_mends_a_drifted_one
rm -f library.db && sql 'CREATE TABLE scratch (a)' && m adopt library.db && m current library.db && [ "$(cat out)" = base ]
check adopt_of_an_empty_one
