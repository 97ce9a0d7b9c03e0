-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table part (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "part" (
    "id" INTEGER PRIMARY KEY,
    "item_id" INTEGER CONSTRAINT "fk_part_item_id" REFERENCES "item" ON DELETE CASCADE
);

-- downgrade

-- undoes create_table item (line 2), create_table part (line 3)
DROP TABLE "part";

DROP TABLE "item";
