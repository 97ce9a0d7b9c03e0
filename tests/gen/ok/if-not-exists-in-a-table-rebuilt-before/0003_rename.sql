-- Made by kiln; change the spec and run make. Spec: 0003_rename.yaml
-- revision: 0003_rename

-- upgrade

-- rename_table thing to item (line 2)
ALTER TABLE "thing" RENAME TO "item";

-- downgrade

-- undoes rename_table thing to item (line 2)
ALTER TABLE "item" RENAME TO "thing";
