-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INT,
    "r" REAL,
    "t" TEXT,
    "b" BLOB,
    "x" ANY
);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
