-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table visit (line 2)
CREATE TABLE "visit" (
    "place"
);

-- downgrade

-- undoes create_table visit (line 2)
DROP TABLE "visit";
