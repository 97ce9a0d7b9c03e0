-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table maker (line 3), create_index ux_code (line 4), create_table item (line 5)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT COLLATE "NOCASE"
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

CREATE UNIQUE INDEX "ux_code" ON "maker" ("code");

-- downgrade

-- undoes create_table maker (line 3), create_index ux_code (line 4), create_table item (line 5)
DROP TABLE "item";

DROP TABLE "maker";
