-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table a (line 2), create_table b (line 3), create_table c (line 4)
CREATE TABLE "a" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE c (x INTEGER REFERENCES a (id) REFERENCES b (id));

-- downgrade

-- undoes create_table a (line 2), create_table b (line 3), create_table c (line 4)
DROP TABLE "c";

DROP TABLE "b";

DROP TABLE "a";
