-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table a (line 2), create_table b (line 3), create_index ix (line 4)
CREATE TABLE "a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT
);

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT
);

CREATE INDEX "ix" ON "a" ("x");

-- downgrade

-- undoes create_table a (line 2), create_table b (line 3), create_index ix (line 4)
DROP TABLE "b";

DROP TABLE "a";
