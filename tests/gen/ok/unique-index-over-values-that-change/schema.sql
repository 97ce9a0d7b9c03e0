-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (id INTEGER PRIMARY KEY, "a" INTEGER, b TEXT);
CREATE UNIQUE INDEX "u" ON "t" ("a", lower(b)) WHERE b IS NOT NULL;
