-- Made by kiln; change the spec and run make. Spec: 0002_lower.yaml
-- revision: 0002_lower

-- upgrade

-- rebuild of maker for alter_column code (line 4): the values of column code change
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, lower(code) AS "code" FROM "maker")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: maker has rows that lose their parent in maker, whose key changes
SELECT child.rowid FROM "maker" AS child WHERE EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."code" = +child."up") AND child."up" NOT IN (SELECT "code" FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, lower(code) AS "code" FROM "maker")) WHERE "code" IS NOT NULL);

-- guard, must return no row: item has rows that lose their parent in maker, whose key changes
SELECT child.rowid FROM "item" AS child WHERE EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."code" = +child."maker") AND child."maker" NOT IN (SELECT "code" FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, lower(code) AS "code" FROM "maker")) WHERE "code" IS NOT NULL);

CREATE TABLE "kiln_new_maker" (
    "code" TEXT PRIMARY KEY,
    "up" TEXT CONSTRAINT "fk_maker_up" REFERENCES "maker",
    "name" TEXT
);

INSERT INTO "kiln_new_maker" (rowid, "code", "up", "name")
SELECT rowid, lower(code), "up", "name"
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

-- undoes alter_column code (line 4)
