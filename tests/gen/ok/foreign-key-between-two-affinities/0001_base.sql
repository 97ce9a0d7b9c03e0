-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table mark (line 2), create_table item (line 3)
CREATE TABLE "mark" (
    "code" PRIMARY KEY
);

CREATE TABLE "item" (
    "mark_code" NUMERIC CONSTRAINT "fk_item_mark_code" REFERENCES "mark",
    "note"
);

-- downgrade

-- undoes create_table mark (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "mark";
