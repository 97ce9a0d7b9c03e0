-- Made by kiln; change the spec and run make. Spec: 0002_parent.yaml
-- revision: 0002_parent

-- upgrade

-- create_table maker (line 2)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);

-- downgrade

-- undoes create_table maker (line 2)
DROP TABLE "maker";
