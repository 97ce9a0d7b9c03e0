-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);

CREATE VIEW "long_words" AS
SELECT w FROM words WHERE length(w) > 3;

CREATE VIEW "words" ("w", "n") AS
SELECT word, count(*) FROM item GROUP BY word;
