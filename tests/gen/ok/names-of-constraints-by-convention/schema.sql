-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "n" INTEGER,
    "maker_id" INTEGER
);

CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);
