-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item_table" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);
CREATE INDEX "ix_item_word" ON "item_table" ("word");

CREATE VIEW "item" AS
SELECT id, word FROM item_table;
CREATE TRIGGER item_i INSTEAD OF INSERT ON item BEGIN INSERT INTO item_table (word) VALUES (new.word); END;
