-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- drop_table t (line 3), drop_table f (line 4)
DROP TABLE "t";

DROP TABLE "f";

-- downgrade

-- undoes drop_table t (line 3), drop_table f (line 4)
CREATE VIRTUAL TABLE "f" USING "fts5"(a, content='t', content_rowid='id');

CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
