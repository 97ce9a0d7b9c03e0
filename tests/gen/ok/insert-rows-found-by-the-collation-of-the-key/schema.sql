-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE, n INT);

CREATE TABLE u (code TEXT COLLATE NOCASE, n INT, PRIMARY KEY (code COLLATE BINARY)) WITHOUT ROWID;
