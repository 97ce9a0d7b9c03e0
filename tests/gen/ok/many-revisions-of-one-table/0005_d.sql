-- Made by kiln; change the spec and run make. Spec: 0005_d.yaml
-- revision: 0005_d

-- upgrade

-- rename_table item to thing (line 2)
ALTER TABLE "item" RENAME TO "thing";

-- downgrade

-- undoes rename_table item to thing (line 2)
ALTER TABLE "thing" RENAME TO "item";
