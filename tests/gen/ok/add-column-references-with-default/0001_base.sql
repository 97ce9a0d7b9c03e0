-- Made by gen/emit/sqlfile.c from 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table maker (line 3)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);

-- insert_rows maker (line 4)
INSERT INTO "maker" ("id")
VALUES (1);

-- create_table item (line 5)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);

-- downgrade

-- undoes create_table item (line 5)
DROP TABLE "item";

-- undoes insert_rows maker (line 4): nothing to do, the loss is declared or goes with its table
-- undoes create_table maker (line 3)
DROP TABLE "maker";
