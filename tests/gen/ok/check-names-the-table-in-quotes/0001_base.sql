-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 3), create_index ix (line 4)
CREATE TABLE item (id INTEGER PRIMARY KEY, n INTEGER, g AS (n + 1), CHECK (item.n > 0 AND "item"."id" > 0));

CREATE INDEX "ix" ON "item" (n + id) WHERE n > 1;

-- downgrade

-- undoes create_table item (line 3), create_index ix (line 4)
DROP TABLE "item";
