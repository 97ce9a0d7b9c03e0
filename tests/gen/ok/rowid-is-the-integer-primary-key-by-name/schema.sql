-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "rowid" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);
