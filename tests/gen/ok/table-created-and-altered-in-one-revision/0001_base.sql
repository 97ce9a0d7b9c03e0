-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 4), add_column b (line 5), alter_column a (line 6), add_constraint PRIMARY KEY ("id") (line 7), drop_column a (line 8), alter_table item (line 9)
CREATE TABLE "item" (
    "id" INTEGER,
    "b" TEXT NOT NULL,
    PRIMARY KEY ("id")
) STRICT;

-- downgrade

-- undoes create_table item (line 4), add_column b (line 5), alter_column a (line 6), add_constraint PRIMARY KEY ("id") (line 7), drop_column a (line 8), alter_table item (line 9)
DROP TABLE "item";
