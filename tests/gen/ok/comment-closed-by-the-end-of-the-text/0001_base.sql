-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_view ones (line 2), create_table item (line 4)
CREATE TABLE "item" (
    "id" INTEGER
);

CREATE VIEW ones AS SELECT 1 AS one;

-- downgrade

-- undoes create_view ones (line 2), create_table item (line 4)
DROP VIEW "ones";

DROP TABLE "item";
