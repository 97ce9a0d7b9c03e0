-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_column item.word to Word (line 2)
ALTER TABLE "item" RENAME COLUMN "word" TO "Word";

-- downgrade

-- undoes rename_column item.word to Word (line 2)
ALTER TABLE "item" RENAME COLUMN "Word" TO "word";
