-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column slug (line 3): ALTER TABLE cannot add column slug, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.slug is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("slug") IN ('integer', 'real'), CAST("slug" AS TEXT), "slug") AS "slug" FROM (SELECT rowid, coalesce(lower(name), 'item-' || id) AS "slug" FROM "item")) WHERE "slug" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "slug" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "name", "slug")
SELECT "id", "name", coalesce(lower(name), 'item-' || id)
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column slug (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "slug";
