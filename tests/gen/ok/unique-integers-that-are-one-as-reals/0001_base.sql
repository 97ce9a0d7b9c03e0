-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "n" INTEGER,
    CONSTRAINT "uq_item_n" UNIQUE ("n") ON CONFLICT REPLACE
);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
