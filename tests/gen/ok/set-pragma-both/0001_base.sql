-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- set_pragma application_id = 1265200238 (line 2)
PRAGMA application_id = 1265200238;

-- set_pragma user_version = -7 (line 3)
PRAGMA user_version = -7;

-- create_table item (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);

-- downgrade

-- undoes create_table item (line 4)
DROP TABLE "item";

-- undoes set_pragma user_version = -7 (line 3)
PRAGMA user_version = 0;

-- undoes set_pragma application_id = 1265200238 (line 2)
PRAGMA application_id = 0;
