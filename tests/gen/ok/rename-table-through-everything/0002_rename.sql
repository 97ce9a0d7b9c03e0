-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_table item to new "name" (line 3)
ALTER TABLE "item" RENAME TO "new ""name""";

-- downgrade

-- undoes rename_table item to new "name" (line 3)
ALTER TABLE "new ""name""" RENAME TO "item";
