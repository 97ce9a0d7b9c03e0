-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table setting (line 2)
CREATE TABLE "setting" (
    "key" TEXT PRIMARY KEY,
    "value" TEXT
);

-- downgrade

-- undoes create_table setting (line 2)
DROP TABLE "setting";
