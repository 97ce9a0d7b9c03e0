-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table thing (line 2)
CREATE TABLE "thing" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

-- downgrade

-- undoes create_table thing (line 2)
DROP TABLE "thing";
