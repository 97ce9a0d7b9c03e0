-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_virtual_table f (line 2), create_table t (line 3)
CREATE VIRTUAL TABLE "f" USING "fts5"(a, content='t', content_rowid='id');

CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);

-- downgrade

-- undoes create_virtual_table f (line 2), create_table t (line 3)
DROP TABLE "t";

DROP TABLE "f";
