-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT NOT NULL
);

CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='', tokenize='unicode61 remove_diacritics 2');
