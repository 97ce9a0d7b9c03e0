-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table city (line 2), create_table visit (line 3)
CREATE TABLE "city" (
    "name" TEXT
);

CREATE TABLE "visit" (
    "city_code" TEXT
);

-- downgrade

-- undoes create_table city (line 2), create_table visit (line 3)
DROP TABLE "visit";

DROP TABLE "city";
