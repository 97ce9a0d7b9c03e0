-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table item (line 2), create_index ux_item_code (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT
);

CREATE UNIQUE INDEX "ux_item_code" ON "item" ("code");

-- downgrade

-- undoes create_table item (line 2), create_index ux_item_code (line 3)
DROP TABLE "item";
