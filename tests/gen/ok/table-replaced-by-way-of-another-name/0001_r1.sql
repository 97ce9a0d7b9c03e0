-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_view v (line 3)
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);

CREATE VIEW "v" AS
SELECT a FROM t;

-- downgrade

-- undoes create_table t (line 2), create_view v (line 3)
DROP VIEW "v";

DROP TABLE "t";
