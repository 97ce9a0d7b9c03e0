-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1
-- description: x
--   DROP TABLE t; --

-- upgrade

-- create_table t (line 3)
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);

-- downgrade

-- undoes create_table t (line 3)
DROP TABLE "t";
