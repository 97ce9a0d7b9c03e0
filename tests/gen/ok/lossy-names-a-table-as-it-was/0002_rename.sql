-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_table item to thing (line 2)
ALTER TABLE "item" RENAME TO "thing";

-- delete_rows thing (line 3)
DELETE FROM "thing"
WHERE size > 5;

-- downgrade

-- undoes delete_rows thing (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes rename_table item to thing (line 2)
ALTER TABLE "thing" RENAME TO "item";
