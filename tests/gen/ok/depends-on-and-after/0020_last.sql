-- Made by kiln; change the spec and run make. Spec: 0020_last.yaml
-- revision: c3
-- after: b2
-- description: A line -- with ; and 'quotes'

-- upgrade

-- create_index ix_item_word (line 6)
CREATE INDEX "ix_item_word" ON "item" ("word");

-- downgrade

-- undoes create_index ix_item_word (line 6)
DROP INDEX "ix_item_word";
