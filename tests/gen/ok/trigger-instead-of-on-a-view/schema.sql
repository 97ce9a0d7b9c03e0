-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);

CREATE VIEW "words" AS
SELECT word FROM item;
CREATE TRIGGER words_i INSTEAD OF INSERT ON words BEGIN INSERT INTO item (word) VALUES (new.word); END;
