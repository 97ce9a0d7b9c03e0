-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_index u (line 3)
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);

CREATE UNIQUE INDEX "u" ON "t" ("a", lower(b)) WHERE b IS NOT NULL;

-- downgrade

-- undoes create_table t (line 2), create_index u (line 3)
DROP TABLE "t";
