-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table parent (line 2), create_table child (line 3), create_table grandchild (line 4)
CREATE TABLE "parent" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "child" (
    "id" INTEGER PRIMARY KEY,
    "parent_id" INTEGER NOT NULL CONSTRAINT "fk_child_parent_id" REFERENCES "parent" ON DELETE CASCADE
);

CREATE TABLE "grandchild" (
    "id" INTEGER PRIMARY KEY,
    "child_id" INTEGER CONSTRAINT "fk_grandchild_child_id" REFERENCES "child" ON DELETE CASCADE
);

-- downgrade

-- undoes create_table parent (line 2), create_table child (line 3), create_table grandchild (line 4)
DROP TABLE "grandchild";

DROP TABLE "child";

DROP TABLE "parent";
