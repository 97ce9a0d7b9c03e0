-- Made by kiln; change the spec and run make. Spec: 0002_raw.yaml
-- revision: 0002_raw

-- upgrade

-- execute (line 2)
--   drops index ix_word on item (word)
DROP INDEX ix_word;

-- downgrade

-- undoes execute (line 2)
--   adds index ix_word on item (word)
CREATE INDEX "ix_word" ON "item" ("word");
