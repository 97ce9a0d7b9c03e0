-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table maker (line 2), create_table item (line 3)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER
);

-- downgrade

-- undoes create_table maker (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "maker";
