-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2)
CREATE TABLE t (k TEXT PRIMARY KEY, a TEXT) WITHOUT ROWID;

-- downgrade

-- undoes create_table t (line 2)
DROP TABLE "t";
