-- Made by gen/emit/sqlfile.c from 0002_swap.yaml
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

-- undoes copy_data item (line 4): nothing to do, the loss is declared or goes with its table
-- undoes create_table item (line 3)
DROP TABLE "item";

-- undoes rename_table item to old_item (line 2)
ALTER TABLE "old_item" RENAME TO "item";
