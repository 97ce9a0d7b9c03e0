-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rename_table item to thing (line 2)
ALTER TABLE "item" RENAME TO "thing";

-- drop_table thing (line 3)
DROP TABLE "thing";

-- downgrade

-- undoes drop_table thing (line 3)
CREATE TABLE "thing" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT
);

-- undoes rename_table item to thing (line 2)
ALTER TABLE "thing" RENAME TO "item";
