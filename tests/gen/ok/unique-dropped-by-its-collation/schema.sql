-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (id INTEGER PRIMARY KEY, "a" TEXT UNIQUE NOT NULL, UNIQUE (a));
CREATE UNIQUE INDEX "u" ON "t" ("a");
