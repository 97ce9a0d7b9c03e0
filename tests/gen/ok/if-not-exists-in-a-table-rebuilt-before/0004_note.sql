-- Made by kiln; change the spec and run make. Spec: 0004_note.yaml
-- revision: 0004_note

-- upgrade

-- add_column item.note unless it is there (line 2)
-- unless this returns a row: SELECT 1 FROM pragma_table_xinfo('item') WHERE lower(name) = lower('note')
ALTER TABLE "item" ADD COLUMN "note" TEXT;

-- downgrade

-- undoes add_column item.note unless it is there (line 2)
-- unless the upgrade found it there already: column item.note
ALTER TABLE "item" DROP COLUMN "note";
