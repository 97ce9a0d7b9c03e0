-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_item_word (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE INDEX "ix_item_word" ON "item" ("word");

-- downgrade

-- undoes create_table item (line 2), create_index ix_item_word (line 3)
DROP TABLE "item";
