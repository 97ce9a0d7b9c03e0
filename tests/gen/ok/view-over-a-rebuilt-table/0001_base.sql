-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_view words (line 3), create_view long_words (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE VIEW "words" ("w", "n") AS
SELECT word, count(*) FROM item GROUP BY word;

CREATE VIEW "long_words" AS
SELECT w FROM words WHERE length(w) > 3;

-- downgrade

-- undoes create_table item (line 2), create_view words (line 3), create_view long_words (line 4)
DROP VIEW "words";

DROP VIEW "long_words";

DROP TABLE "item";
