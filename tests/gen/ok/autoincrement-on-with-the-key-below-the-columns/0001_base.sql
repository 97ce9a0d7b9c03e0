-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 3)
CREATE TABLE item (word TEXT, id INTEGER NOT NULL, CONSTRAINT pk PRIMARY KEY (id));

-- downgrade

-- undoes create_table item (line 3)
DROP TABLE "item";
