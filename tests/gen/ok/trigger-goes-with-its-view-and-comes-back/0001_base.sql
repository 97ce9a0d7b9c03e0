-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_view words (line 3), create_trigger words_i (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE VIEW "words" AS
SELECT word FROM item;

CREATE TRIGGER words_i INSTEAD OF INSERT ON words BEGIN INSERT INTO item (word) VALUES (new.word); END;

-- downgrade

-- undoes create_table item (line 2), create_view words (line 3), create_trigger words_i (line 4)
DROP VIEW "words";

DROP TABLE "item";
