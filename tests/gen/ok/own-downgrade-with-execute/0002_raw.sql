-- Made by kiln; change the spec and run make. Spec: 0002_raw.yaml
-- revision: 0002_raw

-- upgrade

-- native change of item for add_column word (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "word" TEXT;

-- downgrade

-- execute (line 4)
--   drops column item.word
ALTER TABLE item DROP COLUMN word;
