-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column twice (line 3), create_index ix_item_twice (line 4): ALTER TABLE adds columns only at the end, not twice
-- keeps 1 index, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "twice" INTEGER GENERATED ALWAYS AS (n * 2) STORED,
    "n" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_item_n" ON "item" ("n");

CREATE INDEX "ix_item_twice" ON "item" ("twice");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

DROP INDEX "ix_item_twice";

-- native change of item for add_column twice (line 3), create_index ix_item_twice (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "twice";
