-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "per_day" (
    "day" TEXT PRIMARY KEY,
    "n" INTEGER
);

CREATE TABLE "sale" (
    "id" INTEGER PRIMARY KEY,
    "day" TEXT,
    "n" INTEGER
);
