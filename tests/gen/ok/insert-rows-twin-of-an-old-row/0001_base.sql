-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table log (line 3)
CREATE TABLE "log" (
    "said" TEXT,
    "n" INTEGER
);

-- downgrade

-- undoes create_table log (line 3)
DROP TABLE "log";
