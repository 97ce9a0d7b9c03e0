-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_virtual_table f (line 3)
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);

CREATE VIRTUAL TABLE f USING fts4(content="t", a, tokenize=porter);

-- downgrade

-- undoes create_table t (line 2), create_virtual_table f (line 3)
DROP TABLE "f";

DROP TABLE "t";
