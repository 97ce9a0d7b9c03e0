-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_word (line 7), create_trigger item_gone (line 8)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'none'
);

CREATE INDEX "ix_word" ON "item" ("word");

CREATE TRIGGER item_gone AFTER DELETE ON item BEGIN SELECT 1; END;

-- downgrade

-- undoes create_table item (line 2), create_index ix_word (line 7), create_trigger item_gone (line 8)
DROP TABLE "item";
