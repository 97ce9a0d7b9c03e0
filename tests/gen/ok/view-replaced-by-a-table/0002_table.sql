-- Made by kiln; change the spec and run make. Spec: 0002_table.yaml
-- revision: 0002_table

-- upgrade

-- drop_view item (line 2), create_table item (line 3)
DROP VIEW "item";

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);

-- insert_rows item (line 4)
INSERT INTO "item" ("id")
VALUES (5);

-- downgrade

-- undoes insert_rows item (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes drop_view item (line 2), create_table item (line 3)
DROP TABLE "item";

CREATE VIEW "item" AS
SELECT 1 AS id;
