-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_index u (line 3)
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, UNIQUE (a), UNIQUE (a COLLATE NOCASE));

CREATE UNIQUE INDEX "u" ON "t" ("a");

-- downgrade

-- undoes create_table t (line 2), create_index u (line 3)
DROP TABLE "t";
