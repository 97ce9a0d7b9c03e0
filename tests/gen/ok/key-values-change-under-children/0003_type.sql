-- Made by kiln; change the spec and run make. Spec: 0003_type.yaml
-- revision: 0003_type

-- upgrade

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

-- downgrade

-- irreversible: numbers lose their spelling
