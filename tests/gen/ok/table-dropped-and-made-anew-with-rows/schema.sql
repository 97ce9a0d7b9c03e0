-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "word" TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE VIEW "words" AS
SELECT word FROM item;
