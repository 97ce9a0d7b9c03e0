SELECT rowid=50 FROM t WHERE id=5;
SELECT seq=90 FROM sqlite_sequence;
