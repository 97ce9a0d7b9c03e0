-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table total (line 3), create_view kinds (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" TEXT
);

CREATE TABLE "total" (
    "kind" TEXT
);

CREATE VIEW "kinds" AS
SELECT typeof(n) AS kind FROM item;

-- downgrade

-- undoes create_table item (line 2), create_table total (line 3), create_view kinds (line 4)
DROP VIEW "kinds";

DROP TABLE "total";

DROP TABLE "item";
