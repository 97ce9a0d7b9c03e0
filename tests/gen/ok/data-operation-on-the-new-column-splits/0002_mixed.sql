-- Made by kiln; change the spec and run make. Spec: 0002_mixed.yaml
-- revision: 0002_mixed

-- upgrade

-- native change of item for add_column slug (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "slug" TEXT;

-- update_rows item (line 5)
UPDATE "item"
SET "slug" = 's' || id;

-- rebuild of item for alter_column slug (line 6), add_constraint CONSTRAINT "uq_item_slug" UNIQUE ("slug") (line 7): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.slug is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "slug" IS NULL;

-- guard, must return no row: item has several rows with the same (slug)
SELECT max(rowid) FROM "item" WHERE "slug" IS NOT NULL GROUP BY "slug" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT,
    "slug" TEXT NOT NULL,
    CONSTRAINT "uq_item_slug" UNIQUE ("slug")
);

INSERT INTO "kiln_new_item" ("id", "a", "slug")
SELECT "id", "a", "slug"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column slug (line 6), add_constraint CONSTRAINT "uq_item_slug" UNIQUE ("slug") (line 7): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT,
    "slug" TEXT
);

INSERT INTO "kiln_new_item" ("id", "a", "slug")
SELECT "id", "a", "slug"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes update_rows item (line 5)
SELECT 1;

-- native change of item for add_column slug (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "slug";
