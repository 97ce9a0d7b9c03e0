-- Made by kiln; change the spec and run make. Spec: 0004_both.yaml
-- revision: 0004_both

-- upgrade

-- rebuild of maker for alter_column code (line 4): the values of column code change
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, 'm' || code AS "code" FROM "maker")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

CREATE TABLE "kiln_new_maker" (
    "code" TEXT PRIMARY KEY,
    "up" TEXT CONSTRAINT "fk_maker_up" REFERENCES "maker",
    "name" TEXT
);

INSERT INTO "kiln_new_maker" (rowid, "code", "up", "name")
SELECT rowid, 'm' || code, "up", "name"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- execute (line 5)
UPDATE item SET maker = (SELECT code FROM maker WHERE code = 'm' || item.maker);

-- update_rows maker (line 6)
UPDATE "maker"
SET "up" = 'm' || up;

-- downgrade

-- undoes update_rows maker (line 6): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes execute (line 5)
SELECT 1;

-- rebuild of maker for alter_column code (line 4): ALTER TABLE cannot change the definition of column code
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("code") WHEN 'real' THEN iif(CAST("code" AS INTEGER) = "code", CAST("code" AS INTEGER), "code") WHEN 'text' THEN iif(CAST("code" AS NUMERIC) = "code", CAST("code" AS NUMERIC), "code") ELSE "code" END AS "code" FROM (SELECT rowid, "code" AS "code" FROM "maker")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: maker has rows that lose their parent in maker, whose key changes
SELECT child.rowid FROM "maker" AS child WHERE EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."code" = +child."up") AND CASE typeof(child."up") WHEN 'real' THEN iif(CAST(child."up" AS INTEGER) = child."up", CAST(child."up" AS INTEGER), child."up") WHEN 'text' THEN iif(CAST(child."up" AS NUMERIC) = child."up", CAST(child."up" AS NUMERIC), child."up") ELSE child."up" END NOT IN (SELECT "code" FROM (SELECT rowid, CASE typeof("code") WHEN 'real' THEN iif(CAST("code" AS INTEGER) = "code", CAST("code" AS INTEGER), "code") WHEN 'text' THEN iif(CAST("code" AS NUMERIC) = "code", CAST("code" AS NUMERIC), "code") ELSE "code" END AS "code" FROM (SELECT rowid, "code" AS "code" FROM "maker")) WHERE "code" IS NOT NULL);

-- guard, must return no row: item has rows that lose their parent in maker, whose key changes
SELECT child.rowid FROM "item" AS child WHERE EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."code" = +child."maker") AND CASE typeof(child."maker") WHEN 'real' THEN iif(CAST(child."maker" AS INTEGER) = child."maker", CAST(child."maker" AS INTEGER), child."maker") WHEN 'text' THEN iif(CAST(child."maker" AS NUMERIC) = child."maker", CAST(child."maker" AS NUMERIC), child."maker") ELSE child."maker" END NOT IN (SELECT "code" FROM (SELECT rowid, CASE typeof("code") WHEN 'real' THEN iif(CAST("code" AS INTEGER) = "code", CAST("code" AS INTEGER), "code") WHEN 'text' THEN iif(CAST("code" AS NUMERIC) = "code", CAST("code" AS NUMERIC), "code") ELSE "code" END AS "code" FROM (SELECT rowid, "code" AS "code" FROM "maker")) WHERE "code" IS NOT NULL);

CREATE TABLE "kiln_new_maker" (
    "code" NUMERIC PRIMARY KEY,
    "up" TEXT CONSTRAINT "fk_maker_up" REFERENCES "maker",
    "name" TEXT
);

INSERT INTO "kiln_new_maker" (rowid, "code", "up", "name")
SELECT rowid, "code", "up", "name"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";
