-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table note (line 2), create_table item (line 3)
CREATE TABLE "note" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" CONSTRAINT "uq_item_n" UNIQUE
);

-- downgrade

-- undoes create_table note (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "note";
