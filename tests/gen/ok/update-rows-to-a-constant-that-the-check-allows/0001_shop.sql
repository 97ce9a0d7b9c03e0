-- Made by kiln; change the spec and run make. Spec: 0001_shop.yaml
-- revision: 0001_shop

-- upgrade

-- create_table item (line 2), create_table part (line 5)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "status" TEXT CONSTRAINT "ck_item_status" CHECK (status IN ('open', 'done'))
);

CREATE TABLE "part" (
    "id" INTEGER PRIMARY KEY,
    "status" TEXT NOT NULL,
    "kind" TEXT
);

-- downgrade

-- undoes create_table item (line 2), create_table part (line 5)
DROP TABLE "part";

DROP TABLE "item";
