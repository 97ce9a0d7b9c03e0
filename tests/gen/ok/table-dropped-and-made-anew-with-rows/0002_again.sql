-- Made by kiln; change the spec and run make. Spec: 0002_again.yaml
-- revision: 0002_again

-- upgrade

-- drop_table item (line 3)
DROP TABLE "item";

-- create_table item (line 4)
CREATE TABLE "item" (
    "word" TEXT PRIMARY KEY
) WITHOUT ROWID;

-- downgrade

-- undoes create_table item (line 4)
DROP TABLE "item";

-- undoes drop_table item (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);
