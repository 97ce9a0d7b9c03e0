-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_n (line 3)
CREATE TABLE "item" (
    "a" TEXT,
    "b" INTEGER,
    "n" INTEGER,
    PRIMARY KEY ("b" DESC, "a")
) WITHOUT ROWID;

CREATE INDEX "ix_n" ON "item" ("n");

-- downgrade

-- undoes create_table item (line 2), create_index ix_n (line 3)
DROP TABLE "item";
