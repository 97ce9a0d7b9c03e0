-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix (line 3), create_view v (line 4), create_trigger t (line 5)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT CONSTRAINT "ck_item_word" CHECK (length(word) < 9),
    "up" TEXT GENERATED ALWAYS AS (upper(word)) VIRTUAL
);

CREATE INDEX "ix" ON "item" (lower(word)) WHERE word <> '';

CREATE VIEW "v" AS
SELECT i.word AS w FROM item AS i;

CREATE TRIGGER t AFTER UPDATE OF word ON item WHEN new.word = 'x' BEGIN SELECT RAISE(ABORT, 'word'); END;

-- downgrade

-- undoes create_table item (line 2), create_index ix (line 3), create_view v (line 4), create_trigger t (line 5)
DROP VIEW "v";

DROP TABLE "item";
