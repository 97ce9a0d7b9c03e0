-- Made by kiln; change the spec and run make. Spec: 0001_a.yaml
-- revision: 0001_a

-- upgrade

-- create_table t (line 2), create_table u (line 5)
CREATE TABLE t (a INTEGER CHECK (t.a > 0), b TEXT, CHECK ("T" . a < 100 OR t.b = 't.x'));

CREATE TABLE "u" (
    "id" INTEGER PRIMARY KEY,
    "age" INTEGER
);

-- downgrade

-- undoes create_table t (line 2), create_table u (line 5)
DROP TABLE "u";

DROP TABLE "t";
