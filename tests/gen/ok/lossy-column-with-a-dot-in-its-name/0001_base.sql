-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table a.b (line 2)
CREATE TABLE "a.b" (
    "id" INTEGER PRIMARY KEY,
    "c.d" TEXT
);

-- downgrade

-- undoes create_table a.b (line 2)
DROP TABLE "a.b";
