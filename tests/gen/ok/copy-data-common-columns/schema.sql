-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "a" (
    "x" TEXT,
    "id" INTEGER PRIMARY KEY,
    "only_a" TEXT
);

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY,
    "twice" GENERATED ALWAYS AS (id * 2) VIRTUAL,
    "X" TEXT,
    "only_b" TEXT DEFAULT 'd'
);
