-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_table u (line 3)
CREATE TABLE t (id INTEGER PRIMARY KEY, code TEXT COLLATE NOCASE, n INT);

CREATE TABLE u (code TEXT COLLATE NOCASE, n INT, PRIMARY KEY (code COLLATE BINARY)) WITHOUT ROWID;

-- downgrade

-- undoes create_table t (line 2), create_table u (line 3)
DROP TABLE "u";

DROP TABLE "t";
