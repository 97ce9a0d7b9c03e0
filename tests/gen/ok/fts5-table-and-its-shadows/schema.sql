-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT NOT NULL
);

CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='', tokenize='unicode61 remove_diacritics 2');
