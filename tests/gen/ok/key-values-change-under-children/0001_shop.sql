-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table maker (line 2), create_table item (line 5)
CREATE TABLE "maker" (
    "code" TEXT PRIMARY KEY,
    "up" TEXT CONSTRAINT "fk_maker_up" REFERENCES "maker",
    "name" TEXT
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker"
);

-- downgrade

-- undoes create_table maker (line 2), create_table item (line 5)
DROP TABLE "item";

DROP TABLE "maker";
