-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column rank (line 2): ALTER TABLE cannot add column rank, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.rank is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, CASE typeof("rank") WHEN 'real' THEN iif(CAST("rank" AS INTEGER) = "rank", CAST("rank" AS INTEGER), "rank") WHEN 'text' THEN iif(CAST("rank" AS NUMERIC) = "rank", CAST("rank" AS NUMERIC), "rank") ELSE "rank" END AS "rank" FROM (SELECT rowid, coalesce("order", id) * 10 AS "rank" FROM "item")) WHERE "rank" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "order" INTEGER,
    "rank" INTEGER NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "order", "rank")
SELECT "id", "order", coalesce("order", id) * 10
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column rank (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "rank";
