-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table status (line 2), create_table item (line 3)
CREATE TABLE "status" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_status_code" UNIQUE
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "status_id" INTEGER CONSTRAINT "fk_item_status_id" REFERENCES "status",
    "code" TEXT CONSTRAINT "fk_item_code" REFERENCES "status" ("code")
);

-- downgrade

-- undoes create_table status (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "status";
