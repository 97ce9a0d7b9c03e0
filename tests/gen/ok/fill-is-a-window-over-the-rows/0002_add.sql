-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column position (line 3): ALTER TABLE cannot add column position, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.position is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, CASE typeof("position") WHEN 'real' THEN iif(CAST("position" AS INTEGER) = "position", CAST("position" AS INTEGER), "position") WHEN 'text' THEN iif(CAST("position" AS NUMERIC) = "position", CAST("position" AS NUMERIC), "position") ELSE "position" END AS "position" FROM (SELECT rowid, row_number() OVER (ORDER BY word DESC, id) AS "position" FROM "item")) WHERE "position" IS NULL;

-- guard, must return no row: item has several rows with the same (position)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("position") WHEN 'real' THEN iif(CAST("position" AS INTEGER) = "position", CAST("position" AS INTEGER), "position") WHEN 'text' THEN iif(CAST("position" AS NUMERIC) = "position", CAST("position" AS NUMERIC), "position") ELSE "position" END AS "position" FROM (SELECT rowid, row_number() OVER (ORDER BY word DESC, id) AS "position" FROM "item")) WHERE "position" IS NOT NULL GROUP BY "position" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "position" INTEGER NOT NULL CONSTRAINT "uq_item_position" UNIQUE
);

INSERT INTO "kiln_new_item" ("id", "word", "position")
SELECT "id", "word", row_number() OVER (ORDER BY word DESC, id)
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column position (line 3): ALTER TABLE cannot drop column position, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
