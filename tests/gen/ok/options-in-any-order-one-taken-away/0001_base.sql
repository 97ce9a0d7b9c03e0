-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table other (line 3)
CREATE TABLE item (k TEXT PRIMARY KEY, v TEXT) without rowid , Strict;

CREATE TABLE other (k TEXT PRIMARY KEY, v TEXT)STRICT,WITHOUT ROWID;

-- downgrade

-- undoes create_table item (line 2), create_table other (line 3)
DROP TABLE "other";

DROP TABLE "item";
