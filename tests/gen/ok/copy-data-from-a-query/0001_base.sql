-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table sale (line 2)
CREATE TABLE "sale" (
    "id" INTEGER PRIMARY KEY,
    "day" TEXT,
    "n" INTEGER
);

-- downgrade

-- undoes create_table sale (line 2)
DROP TABLE "sale";
