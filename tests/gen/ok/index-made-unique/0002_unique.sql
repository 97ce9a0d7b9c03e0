-- Made by kiln; change the spec and run make. Spec: 0002_unique.yaml
-- revision: 0002_unique

-- upgrade

-- drop_index ix_word (line 3), create_index ix_word (line 4)
DROP INDEX "ix_word";

-- guard, must return no row: item has several rows with the same (word)
SELECT max(rowid) FROM "item" WHERE "word" IS NOT NULL GROUP BY "word" HAVING count(*) > 1;

CREATE UNIQUE INDEX "ix_word" ON "item" ("word");

-- downgrade

-- undoes drop_index ix_word (line 3), create_index ix_word (line 4)
DROP INDEX "ix_word";

CREATE INDEX "ix_word" ON "item" ("word");
