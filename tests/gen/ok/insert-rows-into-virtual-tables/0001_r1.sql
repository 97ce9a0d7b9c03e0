-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_virtual_table f (line 2), create_virtual_table r (line 3)
CREATE VIRTUAL TABLE "f" USING "fts5"(a, b UNINDEXED);

CREATE VIRTUAL TABLE r USING rtree(id, x0, x1);

-- downgrade

-- undoes create_virtual_table f (line 2), create_virtual_table r (line 3)
DROP TABLE "r";

DROP TABLE "f";
