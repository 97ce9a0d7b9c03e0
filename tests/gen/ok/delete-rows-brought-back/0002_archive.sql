-- Made by kiln; change the spec and run make. Spec: 0002_archive.yaml
-- revision: 0002_archive

-- upgrade

-- create_table archive (line 2)
CREATE TABLE "archive" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

-- copy_data archive (line 3)
INSERT INTO "archive" ("id", "word")
SELECT "id", "word"
FROM "item"
WHERE word IS NULL;

-- delete_rows item (line 4)
DELETE FROM "item"
WHERE word IS NULL;

-- downgrade

-- undoes delete_rows item (line 4)
INSERT INTO item SELECT * FROM archive;

-- undoes copy_data archive (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table archive (line 2)
DROP TABLE "archive";
