-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "archive" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);
