#!/bin/sh
# A finding of SQLite's integrity_check that is none (before 3.41, for a WITHOUT ROWID table whose key does not come first)
# must not make `check` cry wolf.
. tests/system/lib.sh

mkdir "$TMPDIR/sound" && cat >"$TMPDIR/sound/0001_words.yaml" <<'EOF'
upgrade:
  - create_table:
      table: words
      columns: [{name: meaning, type: TEXT, not_null: true}, {name: word, type: TEXT}]
      primary_key: [word]
      without_rowid: true
  - insert_rows: {table: words, rows: [{meaning: a bird, word: wren}]}
EOF
build_migrate sound || exit 3

sound() {
	"$TMPDIR/migrate" upgrade "$TMPDIR/words.db" && "$TMPDIR/migrate" check "$TMPDIR/words.db"
}
check without-rowid sound
