-- Made by kiln; change the spec and run make. Spec: 0002_again.yaml
-- revision: 0002_again

-- upgrade

-- native change of item for drop_column a (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "a";

-- native change of item for add_column a (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "a" INTEGER DEFAULT 7;

-- downgrade

-- native change of item for add_column a (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "a";

-- rebuild of item for drop_column a (line 3): ALTER TABLE adds columns only at the end, not a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT,
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
