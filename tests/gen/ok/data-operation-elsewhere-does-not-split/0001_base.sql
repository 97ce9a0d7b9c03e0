-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table other (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT,
    "b" TEXT
);

CREATE TABLE "other" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER
);

-- downgrade

-- undoes create_table item (line 2), create_table other (line 3)
DROP TABLE "other";

DROP TABLE "item";
