-- Made by kiln; change the spec and run make. Spec: 0002_type.yaml
-- revision: 0002_type

-- upgrade

-- rebuild of maker for alter_column id (line 3): ALTER TABLE cannot change the definition of column id
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker has several rows with the same (id)
SELECT max(rowid) FROM (SELECT rowid, iif(typeof("id") IN ('integer', 'real'), CAST("id" AS TEXT), "id") AS "id" FROM (SELECT rowid, "id" AS "id" FROM "maker")) WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_maker" (
    "id" TEXT PRIMARY KEY,
    "name" TEXT
);

INSERT INTO "kiln_new_maker" (rowid, "id", "name")
SELECT rowid, "id", "name"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of item for alter_column maker_id (line 4): ALTER TABLE cannot change the definition of column maker_id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" TEXT CONSTRAINT "fk_item_maker_id" REFERENCES "maker"
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of maker for alter_column id (line 3): the values of column id change
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker.id is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM (SELECT rowid, CASE typeof("id") WHEN 'real' THEN iif(CAST("id" AS INTEGER) = "id", CAST("id" AS INTEGER), "id") WHEN 'text' THEN iif(CAST("id" AS NUMERIC) = "id", CAST("id" AS NUMERIC), "id") ELSE "id" END AS "id" FROM (SELECT rowid, CAST(id AS INTEGER) AS "id" FROM "maker")) WHERE typeof("id") <> 'integer';

-- guard, must return no row: maker has several rows with the same (id)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("id") WHEN 'real' THEN iif(CAST("id" AS INTEGER) = "id", CAST("id" AS INTEGER), "id") WHEN 'text' THEN iif(CAST("id" AS NUMERIC) = "id", CAST("id" AS NUMERIC), "id") ELSE "id" END AS "id" FROM (SELECT rowid, CAST(id AS INTEGER) AS "id" FROM "maker")) WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

INSERT INTO "kiln_new_maker" ("id", "name")
SELECT CAST(id AS INTEGER), "name"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of item for alter_column maker_id (line 4): the values of column maker_id change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker"
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", CAST(maker_id AS INTEGER)
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
