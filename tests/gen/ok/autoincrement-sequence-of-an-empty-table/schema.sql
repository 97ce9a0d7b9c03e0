-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "fresh" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT NOT NULL
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT NOT NULL
);
