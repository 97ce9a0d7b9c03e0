-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table t (line 3)
CREATE TABLE "t" (
    "ä" TEXT,
    "Ä" TEXT
);

-- downgrade

-- undoes create_table t (line 3)
DROP TABLE "t";
