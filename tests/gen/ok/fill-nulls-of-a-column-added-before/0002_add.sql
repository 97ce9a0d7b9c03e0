-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column kind (line 3), add_column size (line 4), add_constraint not null kind (line 5), alter_column size (line 6): ALTER TABLE cannot add column kind, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.size is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, CASE typeof("size") WHEN 'real' THEN iif(CAST("size" AS INTEGER) = "size", CAST("size" AS INTEGER), "size") WHEN 'text' THEN iif(CAST("size" AS NUMERIC) = "size", CAST("size" AS NUMERIC), "size") ELSE "size" END AS "size" FROM (SELECT rowid, coalesce(3, 4) AS "size" FROM "item")) WHERE "size" IS NULL;

CREATE TABLE "kiln_new_item" (
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "size" INTEGER DEFAULT 3 NOT NULL
);

INSERT INTO "kiln_new_item" (rowid, "name", "kind", "size")
SELECT rowid, "name", 'plain', coalesce(3, 4)
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column kind (line 3), add_column size (line 4), add_constraint not null kind (line 5), alter_column size (line 6): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "name" TEXT
);

INSERT INTO "kiln_new_item" (rowid, "name")
SELECT rowid, "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
