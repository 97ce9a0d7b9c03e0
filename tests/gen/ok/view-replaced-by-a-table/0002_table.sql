-- Made by gen/emit/sqlfile.c from 0002_table.yaml
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

-- undoes insert_rows item (line 4): nothing to do, the loss is declared or goes with its table
-- undoes drop_view item (line 2), create_table item (line 3)
DROP TABLE "item";

CREATE VIEW "item" AS
SELECT 1 AS id;
