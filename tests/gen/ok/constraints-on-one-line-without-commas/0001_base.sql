-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE item (a INT CONSTRAINT x CONSTRAINT y NOT NULL, b INT, UNIQUE (a) CHECK (b > 0) CONSTRAINT z UNIQUE (b));

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
