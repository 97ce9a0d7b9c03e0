-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_index u (line 3), create_index u2 (line 4)
CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE, lang TEXT, n INT);

CREATE UNIQUE INDEX "u" ON "t" ("lang", "code");

CREATE UNIQUE INDEX "u2" ON "t" (n + 1);

-- downgrade

-- undoes create_table t (line 2), create_index u (line 3), create_index u2 (line 4)
DROP TABLE "t";
