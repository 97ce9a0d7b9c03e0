-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table rest (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE "rest" (
    "id"
);

-- downgrade

-- undoes create_table item (line 2), create_table rest (line 3)
DROP TABLE "rest";

DROP TABLE "item";
