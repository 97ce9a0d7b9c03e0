-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table a (line 2)
CREATE TABLE "a" (
    "x" TEXT,
    "id" INTEGER PRIMARY KEY,
    "only_a" TEXT
);

-- downgrade

-- undoes create_table a (line 2)
DROP TABLE "a";
