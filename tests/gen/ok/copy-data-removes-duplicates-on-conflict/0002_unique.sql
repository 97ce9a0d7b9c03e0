-- Made by kiln; change the spec and run make. Spec: 0002_unique.yaml
-- revision: 0002_unique

-- upgrade

-- create_table tags (line 2)
CREATE TABLE "tags" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT CONSTRAINT "uq_tags_word" UNIQUE COLLATE "NOCASE"
);

-- copy_data tags (line 3)
INSERT OR IGNORE INTO "tags" ("word")
SELECT word
FROM "tag"
WHERE word IS NOT NULL
ORDER BY rowid;

-- downgrade

-- undoes copy_data tags (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table tags (line 2)
DROP TABLE "tags";
