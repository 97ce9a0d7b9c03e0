-- Made by gen/emit/sqlfile.c from 0002_trim.yaml
-- revision: 0002_trim

-- upgrade

-- update_rows item (line 3)
UPDATE "item"
SET "word" = trim(word);

-- downgrade

-- undoes update_rows item (line 3): nothing to do, the loss is declared or goes with its table
