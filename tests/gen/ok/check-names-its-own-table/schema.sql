-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (a INTEGER CHECK (t.a > 0), "b" TEXT NOT NULL, CHECK ("T" . a < 100 OR t.b = 't.x'));

CREATE TABLE "u" (
    "id" INTEGER PRIMARY KEY,
    "age" INTEGER
);
