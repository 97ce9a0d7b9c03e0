-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- create_index ux_word_text (line 4)
-- guard, must return no row: word has several rows with the same (text)
SELECT max(rowid) FROM "word" WHERE "text" IS NOT NULL GROUP BY "text" HAVING count(*) > 1;

CREATE UNIQUE INDEX "ux_word_text" ON "word" ("text");

-- copy_data word (line 5)
INSERT OR IGNORE INTO "word" ("text")
SELECT code
FROM "item";

-- downgrade

-- undoes copy_data word (line 5): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_index ux_word_text (line 4)
DROP INDEX "ux_word_text";
