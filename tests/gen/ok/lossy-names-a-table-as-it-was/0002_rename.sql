-- Made by gen/emit/sqlfile.c from 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_table item to thing (line 2)
ALTER TABLE "item" RENAME TO "thing";

-- delete_rows thing (line 3)
DELETE FROM "thing"
WHERE size > 5;

-- downgrade

-- undoes delete_rows thing (line 3): nothing to do, the loss is declared or goes with its table
-- undoes rename_table item to thing (line 2)
ALTER TABLE "thing" RENAME TO "item";
