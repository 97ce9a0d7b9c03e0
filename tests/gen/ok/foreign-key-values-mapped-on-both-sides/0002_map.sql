-- Made by kiln; change the spec and run make. Spec: 0002_map.yaml
-- revision: 0002_map

-- upgrade

-- rebuild of item for alter_column maker (line 4): the values of column maker change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker" INTEGER CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

INSERT INTO "kiln_new_item" ("id", "maker")
SELECT "id", unicode(maker)
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of maker for alter_column code (line 5): the values of column code change
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker.code is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM (SELECT rowid, CASE typeof("code") WHEN 'real' THEN iif(CAST("code" AS INTEGER) = "code", CAST("code" AS INTEGER), "code") WHEN 'text' THEN iif(CAST("code" AS NUMERIC) = "code", CAST("code" AS NUMERIC), "code") ELSE "code" END AS "code" FROM (SELECT rowid, unicode(code) AS "code" FROM "maker")) WHERE typeof("code") <> 'integer';

-- guard, must return no row: maker has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("code") WHEN 'real' THEN iif(CAST("code" AS INTEGER) = "code", CAST("code" AS INTEGER), "code") WHEN 'text' THEN iif(CAST("code" AS NUMERIC) = "code", CAST("code" AS NUMERIC), "code") ELSE "code" END AS "code" FROM (SELECT rowid, unicode(code) AS "code" FROM "maker")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: maker has rows that break the CHECK ck_maker_code
SELECT rowid FROM (SELECT rowid, CASE typeof("code") WHEN 'real' THEN iif(CAST("code" AS INTEGER) = "code", CAST("code" AS INTEGER), "code") WHEN 'text' THEN iif(CAST("code" AS NUMERIC) = "code", CAST("code" AS NUMERIC), "code") ELSE "code" END AS "code" FROM (SELECT rowid, unicode(code) AS "code" FROM "maker")) WHERE NOT (code > 0);

CREATE TABLE "kiln_new_maker" (
    "code" INTEGER PRIMARY KEY CONSTRAINT "ck_maker_code" CHECK (code > 0)
);

INSERT INTO "kiln_new_maker" ("code")
SELECT unicode(code)
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column maker (line 4): the values of column maker change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

INSERT INTO "kiln_new_item" ("id", "maker")
SELECT "id", CASE WHEN maker IS NOT NULL THEN char(maker) END
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of maker for alter_column code (line 5): the values of column code change
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, char(code) AS "code" FROM "maker")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: maker has rows that break the CHECK ck_maker_code
SELECT rowid FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, char(code) AS "code" FROM "maker")) WHERE NOT (length(code) = 1);

CREATE TABLE "kiln_new_maker" (
    "code" TEXT PRIMARY KEY CONSTRAINT "ck_maker_code" CHECK (length(code) = 1)
);

INSERT INTO "kiln_new_maker" (rowid, "code")
SELECT rowid, char(code)
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";
