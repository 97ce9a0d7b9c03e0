-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_view words (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE VIEW "words" AS
SELECT word FROM item;

-- downgrade

-- undoes create_table item (line 2), create_view words (line 3)
DROP VIEW "words";

DROP TABLE "item";
