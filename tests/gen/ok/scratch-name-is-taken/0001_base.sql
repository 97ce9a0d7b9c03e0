-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table kiln_new_item (line 3), create_view kiln_new2_item (line 4), create_index kiln_new3_item (line 5)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY
);

CREATE INDEX "kiln_new3_item" ON "item" ("word");

CREATE VIEW "kiln_new2_item" AS
SELECT 1 AS one;

-- downgrade

-- undoes create_table item (line 2), create_table kiln_new_item (line 3), create_view kiln_new2_item (line 4), create_index kiln_new3_item (line 5)
DROP VIEW "kiln_new2_item";

DROP TABLE "kiln_new_item";

DROP TABLE "item";
