-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_item_word (line 3), create_trigger item_d (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT
);

CREATE INDEX "ix_item_word" ON "item" ("word");

CREATE TRIGGER item_d BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no'); END;

-- downgrade

-- undoes create_table item (line 2), create_index ix_item_word (line 3), create_trigger item_d (line 4)
DROP TABLE "item";
