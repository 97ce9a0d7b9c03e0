-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table maker (line 2), create_table item (line 3)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker"
);

-- downgrade

-- undoes create_table maker (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "maker";
