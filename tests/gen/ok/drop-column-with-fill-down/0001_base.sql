-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table person (line 2)
CREATE TABLE "person" (
    "id" INTEGER PRIMARY KEY,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL
);

-- downgrade

-- undoes create_table person (line 2)
DROP TABLE "person";
