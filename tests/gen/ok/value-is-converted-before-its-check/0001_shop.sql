-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT
);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
