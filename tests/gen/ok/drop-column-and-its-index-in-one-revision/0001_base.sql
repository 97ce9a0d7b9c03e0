-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_a (line 3), create_view v (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT
);

CREATE INDEX "ix_a" ON "item" ("a");

CREATE VIEW "v" AS
SELECT a FROM item;

-- downgrade

-- undoes create_table item (line 2), create_index ix_a (line 3), create_view v (line 4)
DROP VIEW "v";

DROP TABLE "item";
