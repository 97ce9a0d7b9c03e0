-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_column item.word to new "word" (line 3)
ALTER TABLE "item" RENAME COLUMN "word" TO "new ""word""";

-- downgrade

-- undoes rename_column item.word to new "word" (line 3)
ALTER TABLE "item" RENAME COLUMN "new ""word""" TO "word";
