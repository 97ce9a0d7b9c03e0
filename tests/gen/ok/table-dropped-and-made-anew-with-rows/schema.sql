-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "word" TEXT PRIMARY KEY
) WITHOUT ROWID;

CREATE VIEW "words" AS
SELECT word FROM item;
