-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE item (n INTEGER CHECK (n>0 AND  N <10 /* small */), m INTEGER, CHECK("m" IN (1,2)));

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
