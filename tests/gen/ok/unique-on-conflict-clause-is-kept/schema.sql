-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, word TEXT UNIQUE ON CONFLICT IGNORE, "n" INTEGER NOT NULL, UNIQUE (word, n) ON CONFLICT FAIL);
