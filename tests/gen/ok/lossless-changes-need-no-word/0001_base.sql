-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER NOT NULL,
    "t" TEXT,
    "v" VARCHAR(10),
    "r" REAL
);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
