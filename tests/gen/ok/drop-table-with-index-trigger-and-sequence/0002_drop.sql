-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_table item (line 3)
DROP TABLE "item";

-- downgrade

-- undoes drop_table item (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT
);

CREATE INDEX "ix_item_word" ON "item" ("word");

CREATE TRIGGER item_d BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no'); END;
