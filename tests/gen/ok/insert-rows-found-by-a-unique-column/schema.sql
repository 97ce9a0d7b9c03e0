-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT UNIQUE NOT NULL, n INT);
