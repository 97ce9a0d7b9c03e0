-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
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

-- undoes insert_rows maker (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table maker (line 3)
DROP TABLE "maker";
