-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: a1

-- upgrade

-- create_table item (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);

-- downgrade

-- undoes create_table item (line 3)
DROP TABLE "item";
