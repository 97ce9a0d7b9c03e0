-- Made by kiln; change the spec and run make. Spec: 0002_raw.yaml
-- revision: 0002_raw

-- upgrade

-- execute (line 2)
DROP INDEX ix_word;

-- downgrade

-- undoes execute (line 2)
CREATE INDEX "ix_word" ON "item" ("word");
