-- Made by kiln; change the spec and run make. Spec: 0002_trim.yaml
-- revision: 0002_trim

-- upgrade

-- update_rows item (line 3)
UPDATE "item"
SET "word" = trim(word);

-- downgrade

-- undoes update_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
