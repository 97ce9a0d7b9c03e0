-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table parent (line 2), create_table child (line 3)
CREATE TABLE "parent" (
    "a" INTEGER,
    "b" TEXT,
    "n" INTEGER,
    PRIMARY KEY ("a", "b")
);

CREATE TABLE "child" (
    "y" TEXT,
    "x" INTEGER,
    "n" INTEGER,
    CONSTRAINT "fk_child_y_x" FOREIGN KEY ("y", "x") REFERENCES "parent" ("b", "a") ON DELETE SET NULL ON UPDATE CASCADE
);

-- downgrade

-- undoes create_table parent (line 2), create_table child (line 3)
DROP TABLE "child";

DROP TABLE "parent";
