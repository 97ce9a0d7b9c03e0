-- Made by gen/emit/sqlfile.c from 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table visit (line 2)
CREATE TABLE "visit" (
    "place"
);

-- downgrade

-- undoes create_table visit (line 2)
DROP TABLE "visit";
