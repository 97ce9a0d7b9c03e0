-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_code (line 3)
CREATE TABLE "item" (
    "code"
);

CREATE UNIQUE INDEX "ix_code" ON "item" ("code");

-- downgrade

-- undoes create_table item (line 2), create_index ix_code (line 3)
DROP TABLE "item";
