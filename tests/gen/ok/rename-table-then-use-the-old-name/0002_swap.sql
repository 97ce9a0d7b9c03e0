-- Made by kiln; change the spec and run make. Spec: 0002_swap.yaml
-- revision: 0002_swap

-- upgrade

-- rename_table item to old_item (line 2)
ALTER TABLE "item" RENAME TO "old_item";

-- create_table item (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "title" TEXT
);

-- copy_data item (line 4)
INSERT INTO "item" ("id", "title")
SELECT id, word
FROM "old_item";

-- downgrade

-- undoes copy_data item (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table item (line 3)
DROP TABLE "item";

-- undoes rename_table item to old_item (line 2)
ALTER TABLE "old_item" RENAME TO "item";
