-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 3), create_view v (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "open" TEXT
);

CREATE VIEW "v" AS
SELECT "open" AS column_value, 'open' AS text_value FROM item;

-- downgrade

-- undoes create_table item (line 3), create_view v (line 4)
DROP VIEW "v";

DROP TABLE "item";
