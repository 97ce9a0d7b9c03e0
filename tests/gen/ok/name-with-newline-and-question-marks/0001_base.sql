-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table two
--   lines (line 2)
CREATE TABLE "two
lines" (
    "what??/" TEXT,
    "-- no comment" INTEGER
);

-- downgrade

-- undoes create_table two
--   lines (line 2)
DROP TABLE "two
lines";
