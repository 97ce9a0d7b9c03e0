-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE, lang TEXT, n INT);
CREATE UNIQUE INDEX "u" ON "t" ("lang", "code");
CREATE UNIQUE INDEX "u2" ON "t" (n + 1);
