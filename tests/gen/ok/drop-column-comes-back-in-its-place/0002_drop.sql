-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- native change of item for drop_column a (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "a";

-- downgrade

-- rebuild of item for drop_column a (line 3): ALTER TABLE adds columns only at the end, not a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT DEFAULT 'x',
    "b" TEXT
);

INSERT INTO "kiln_new_item" ("id", "b")
SELECT "id", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
