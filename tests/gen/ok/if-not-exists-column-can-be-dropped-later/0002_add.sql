-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- add_column item.word unless it is there (line 2)
-- unless this returns a row: SELECT 1 FROM pragma_table_xinfo('item') WHERE lower(name) = lower('word')
ALTER TABLE "item" ADD COLUMN "word" TEXT;

-- downgrade

-- undoes add_column item.word unless it is there (line 2)
-- unless the upgrade found it there already: column item.word
ALTER TABLE "item" DROP COLUMN "word";
