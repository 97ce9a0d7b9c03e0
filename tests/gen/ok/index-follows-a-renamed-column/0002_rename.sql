-- Made by gen/emit/sqlfile.c from 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_column item.word to new "word" (line 3)
ALTER TABLE "item" RENAME COLUMN "word" TO "new ""word""";

-- downgrade

-- undoes rename_column item.word to new "word" (line 3)
ALTER TABLE "item" RENAME COLUMN "new ""word""" TO "word";
