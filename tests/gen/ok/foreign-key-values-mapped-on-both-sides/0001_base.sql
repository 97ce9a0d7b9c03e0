-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 3), create_table maker (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

CREATE TABLE "maker" (
    "code" TEXT PRIMARY KEY CONSTRAINT "ck_maker_code" CHECK (length(code) = 1)
);

-- downgrade

-- undoes create_table item (line 3), create_table maker (line 4)
DROP TABLE "maker";

DROP TABLE "item";
