#!/bin/sh
# A column of if_not_exists that a database has already: its values stay, whatever the way, or the upgrade refuses.
. tests/system/lib.sh

cp -R tests/gen/ok/if-not-exists-in-a-table-rebuilt-before "$TMPDIR/loose" && rm "$TMPDIR"/loose/*.sql || exit 3
build_migrate loose || exit 3

at() { # REVISION SQL: a new database at that revision, and then the statements
	rm -f "$TMPDIR/loose.db"
	"$TMPDIR/migrate" upgrade --to "$1" "$TMPDIR/loose.db" || return
	"$OBJ/tests/sql" "$TMPDIR/loose.db" "$2"
}

says() { # EXPECTED SQL
	[ "$("$OBJ/tests/sql" "$TMPDIR/loose.db" "$2")" = "$1" ]
}

kept() {
	at 0003_rename "ALTER TABLE item ADD note VARCHAR(9); INSERT INTO item (id, note) VALUES (1, 'theirs')" || return
	"$TMPDIR/migrate" upgrade "$TMPDIR/loose.db" && "$TMPDIR/migrate" check "$TMPDIR/loose.db" || return
	says theirs 'SELECT remark FROM article' || return
	"$TMPDIR/migrate" downgrade --to 0003_rename "$TMPDIR/loose.db" && says theirs 'SELECT note FROM item'
}
check kept-there-and-back kept

not_lost() { # what the downgrade left there is not lost by the one after it
	kept || return
	fails "$TMPDIR/migrate" downgrade --to 0001_base "$TMPDIR/loose.db" || return
	says theirs 'SELECT note FROM item'
}
check not-lost-by-the-rebuild-of-an-earlier-downgrade not_lost

refused() {
	at 0001_base "ALTER TABLE thing ADD note; INSERT INTO thing (id, note) VALUES (1, 'theirs')" || return
	fails "$TMPDIR/migrate" upgrade "$TMPDIR/loose.db" || return
	says theirs 'SELECT note FROM thing'
}
check not-lost-by-the-rebuild-of-an-earlier-upgrade refused
