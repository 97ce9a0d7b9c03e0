-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIRTUAL TABLE f USING fts4(content="t", a, tokenize=porter);

CREATE TABLE "t" (id INTEGER PRIMARY KEY, a TEXT, "b" TEXT NOT NULL);
