-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table maker (line 2), create_table item (line 3)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_maker_code" UNIQUE
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

-- downgrade

-- undoes create_table maker (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "maker";
