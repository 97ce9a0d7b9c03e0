-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_item_n (line 3)
CREATE TABLE "item" (
    "code" TEXT PRIMARY KEY NOT NULL,
    "n" INTEGER
);

CREATE INDEX "ix_item_n" ON "item" ("n");

-- downgrade

-- undoes create_table item (line 2), create_index ix_item_n (line 3)
DROP TABLE "item";
