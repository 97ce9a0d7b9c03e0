#!/bin/sh
# Files and paths that are not as one would wish: the right result or the right message, and the database as it was to the
# byte where it is refused. The binary is test_starters, which with arguments is the one of tests/runtime/history.c.
migrate="$OBJ/tests/fault/test_starters"
sql="$OBJ/tests/sql"
cd "${TMPDIR:?}" || exit 3
chmod 755 .

check() { # NAME, then the condition in $?
	status=$?
	if [ $status = 0 ]; then echo "ok $1"; else echo "not ok $1: $(tr '\n' ' ' <"$TMPDIR/err")"; fi
}

m() { # ARGUMENTS: what it says is in out and err
	"$migrate" "$@" >"$TMPDIR/out" 2>"$TMPDIR/err"
}

fresh() { # FILE [JOURNAL-MODE]: at 0003, with rows
	rm -f -- "$1" "$1-wal" "$1-shm" "$1-journal"
	m upgrade --to 0003 -- "$1" &&
		"$sql" "$1" "PRAGMA journal_mode = ${2:-delete}; INSERT INTO author (name) VALUES ('Ada')" >/dev/null
}

# ---- Paths: made, looked at, taken back and brought forward again, and nothing else appears ----

there_and_back() { # PATH
	mkdir odd && cd odd || return 1
	m upgrade --to 0004 -- "$1" && m status -- "$1" && m downgrade --to 0002 -- "$1" &&
		m upgrade --to 0004 -- "$1" && m current -- "$1" && [ "$(cat ../out)" = 0004_shelf ] &&
		[ -f "./$1" ] && [ "$(find . -type f -exec echo x \; | wc -l)" = 1 ]
	result=$?
	cd .. && rm -rf odd
	return $result
}

n=0
for path in 'a b.db' "it's.db" '"quoted".db' 'what?.db' '?' 'mode?mode=ro' '50%20.db' '%' '%00' '-dash.db' '--to' '-' \
	'file:x.db' 'file:x.db?mode=memory' ':memory:' ':x' '#.db' '*' 'back\slash.db' ';' '$HOME' 'ü.db' \
	"$(printf 'new\nline.db')" "$(printf 'bell\a.db')" "$(printf 'not\377utf8.db')" 'x.db-journal' "$(printf '%0200d' 0)"; do
	n=$((n + 1))
	there_and_back "$path" || { echo "not ok odd_path: $path" | tr '\n' ' ' && echo; }
done
[ $n = 27 ]
check paths_with_odd_names

mkdir 'a folder%20?' && m upgrade 'a folder%20?/x.db' && [ -s 'a folder%20?/x.db' ]
check a_folder_with_an_odd_name
m upgrade "$(printf '%0300d' 0)"
[ $? = 3 ] && grep -q '\[cannot-open\]' err
check a_name_too_long
m upgrade ''
[ $? != 0 ] && [ -s err ]
check an_empty_name

# ---- Links ----

fresh real.db && mkdir away && ln -s ../real.db away/link.db && m upgrade --to 0004 away/link.db && [ -L away/link.db ] &&
	m current real.db && [ "$(cat out)" = 0004_shelf ] && [ "$(find away | wc -l)" = 2 ]
check a_symlink_to_a_file
ln -s missing.db dangling.db
m status dangling.db
[ $? = 3 ] && grep -q 'no such file' err && [ ! -e missing.db ]
check a_symlink_to_nothing_is_not_followed_to_look
ln -s loop.db loop.db
m upgrade loop.db
[ $? = 3 ] && grep -q '\[cannot-open\]' err && [ -L loop.db ]
check a_symlink_to_itself
# What a crashed writer left belongs to the file, not to the link: the journal is found from either name.
fresh real.db wal && cp real.db kept.db && m upgrade --to 0004 away/link.db && m current real.db && [ "$(cat out)" = 0004_shelf ]
check a_symlink_in_wal_mode

# ---- Files that are no databases ----

refused() { # STATUS CODE COMMAND FILE: says so, and the file is as it was
	cp "$4" before
	m "$3" "$4"
	[ $? = "$1" ] && grep -q "\[$2\]" err && cmp -s "$4" before && [ ! -e "$4-journal" ] && [ ! -e "$4-wal" ]
}

: >empty.db
m status empty.db && m upgrade --to 0004 empty.db && m current empty.db && [ "$(cat out)" = 0004_shelf ]
check an_empty_file_is_a_new_database
head -c 60 real.db >short.db
refused 3 corrupt upgrade short.db && refused 3 corrupt status short.db
check a_piece_of_a_header
head -c 5000 /dev/zero >zero.db
refused 3 not-a-database upgrade zero.db
check a_file_of_zeros
fresh cut.db && head -c 6000 cut.db >half.db && refused 3 corrupt upgrade half.db
check half_a_database
mkfifo pipe.db
timeout 20 "$migrate" upgrade pipe.db >out 2>err
[ $? = 3 ] && [ -s err ]
check a_pipe_does_not_hang
m upgrade /dev/null
[ $? = 3 ] && [ -s err ]
check a_device

# ---- Files and folders that may not be written ----

unprivileged() {
	if [ "$(id -u)" != 0 ]; then "$@"; else setpriv --reuid 65534 --clear-groups "$@"; fi
}

unwritable() { # NAME JOURNAL-MODE FILE-MODE FOLDER-MODE: upgrade is refused and nothing changed. Whoever
	# only reads a file in WAL mode may leave an empty log and its index.
	mkdir box && fresh box/x.db "$2" && cp box/x.db before && chmod "$3" box/x.db && chmod "$4" box || return 1
	unprivileged "$migrate" upgrade box/x.db >out 2>err
	[ $? = 3 ] && grep -qE '\[(read-only|cannot-open)\]' err && cmp -s box/x.db before &&
		[ "$(find box ! -name '*-wal' ! -name '*-shm' | wc -l)" = 2 ] && [ ! -s box/x.db-wal ]
	check "$1"
	chmod 755 box && rm -rf box
}

if unprivileged "$migrate" --version >out 2>err; then
	unwritable a_read_only_file delete 444 777
	unwritable a_read_only_file_in_wal_mode wal 444 777
	unwritable a_read_only_folder delete 666 555
	unwritable a_read_only_folder_in_wal_mode wal 666 555
	unwritable a_file_that_may_not_be_read delete 000 777
	unwritable a_folder_that_may_not_be_entered delete 666 000
	mkdir box && chmod 555 box
	unprivileged "$migrate" upgrade box/new.db >out 2>err
	[ $? = 3 ] && grep -q '\[cannot-open\]' err && [ "$(find box | wc -l)" = 1 ]
	check a_new_file_in_a_read_only_folder
else
	echo 'skip read_only: no way to be another user'
fi

# ---- A full disk: a small tmpfs, at 50 sizes ----

full_at() { # KILOBYTES JOURNAL-MODE: in a name space of our own
	unshare -m sh -c '
		mount -t tmpfs -o size="$1"k none disk && cp start.db disk/x.db || exit 9
		"$2" upgrade --to 0004 disk/x.db >out 2>err
		echo $? >status
		cp disk/x.db* after/' sh "$1" "$migrate" 2>/dev/null
}

full() { # NAME JOURNAL-MODE
	fresh start.db && "$sql" start.db "WITH RECURSIVE c(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM c WHERE n < 2000)
		INSERT INTO author (name) SELECT printf('%0100d', n) FROM c" >/dev/null
	m downgrade --to 0002 start.db && "$sql" start.db "VACUUM; PRAGMA journal_mode = $2" >/dev/null
	first=$(($(stat -c %s start.db) / 1024 + 4))
	refusals=0 done=0
	for i in $(seq 0 49); do
		rm -rf after && mkdir -p disk after && full_at $((first + i * 16)) "$2" || break
		if [ "$(cat status)" = 0 ]; then
			done=$((done + 1)) want=0004_shelf
		elif grep -q '\[disk-full\]' err && grep -q 'make room' err; then
			refusals=$((refusals + 1)) want=0002_isbn
		else
			break
		fi
		cp err saved && m current after/x.db && [ "$(cat out)" = "$want" ] && cp saved err || break
		"$sql" after/x.db 'PRAGMA integrity_check; SELECT count(*) FROM author' >out && [ "$(cat out)" = 'ok
2001' ] || break
		m upgrade --to 0004 after/x.db || break
	done
	[ $((refusals + done)) = 50 ] && [ $refusals -gt 10 ] && [ $done -gt 0 ]
	check "$1"
}

mkdir disk after
if [ "$(id -u)" = 0 ] && unshare -m mount -t tmpfs -o size=64k none disk 2>/dev/null; then
	full a_full_tmpfs_at_50_sizes delete
	full a_full_tmpfs_at_50_sizes_in_wal_mode wal
else
	echo 'skip a_full_tmpfs: it takes root to mount one'
fi
