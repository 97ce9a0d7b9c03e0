-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_item_v_k (line 3), create_table other (line 4)
CREATE TABLE "item" (
    "k" TEXT PRIMARY KEY,
    "v" TEXT
) WITHOUT ROWID;

CREATE TABLE "other" (
    "v" TEXT
);

CREATE INDEX "ix_item_v_k" ON "item" ("v", "k");

-- downgrade

-- undoes create_table item (line 2), create_index ix_item_v_k (line 3), create_table other (line 4)
DROP TABLE "other";

DROP TABLE "item";
