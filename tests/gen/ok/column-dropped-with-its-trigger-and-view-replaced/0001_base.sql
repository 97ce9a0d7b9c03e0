-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_trigger tr (line 3), create_view v (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER
);

CREATE VIEW "v" AS
SELECT n FROM item;

CREATE TRIGGER tr AFTER UPDATE OF n ON item BEGIN SELECT new.n; END;

-- downgrade

-- undoes create_table item (line 2), create_trigger tr (line 3), create_view v (line 4)
DROP VIEW "v";

DROP TABLE "item";
