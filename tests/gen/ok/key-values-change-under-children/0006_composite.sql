-- Made by kiln; change the spec and run make. Spec: 0006_composite.yaml
-- revision: 0006_composite

-- upgrade

-- rebuild of place for alter_column number (line 3): the values of column number change
-- keeps rowids
-- count the rows of place
SELECT count(*) FROM "place";

-- count the rows of visit
SELECT count(*) FROM "visit";

-- guard, must return no row: place has several rows with the same (country, number)
SELECT max(rowid) FROM (SELECT rowid, "country" AS "country", CASE typeof("number") WHEN 'real' THEN iif(CAST("number" AS INTEGER) = "number", CAST("number" AS INTEGER), "number") WHEN 'text' THEN iif(CAST("number" AS NUMERIC) = "number", CAST("number" AS NUMERIC), "number") ELSE "number" END AS "number" FROM (SELECT rowid, "country" AS "country", abs(number) AS "number" FROM "place")) WHERE "country" IS NOT NULL AND "number" IS NOT NULL GROUP BY "country", "number" HAVING count(*) > 1;

-- guard, must return no row: visit has rows that lose their parent in place, whose key changes
SELECT child.rowid FROM "visit" AS child WHERE EXISTS (SELECT 1 FROM "place" AS parent WHERE parent."country" = +child."country" AND parent."number" = +child."number") AND (child."country" COLLATE "NOCASE", CASE typeof(child."number") WHEN 'real' THEN iif(CAST(child."number" AS INTEGER) = child."number", CAST(child."number" AS INTEGER), child."number") WHEN 'text' THEN iif(CAST(child."number" AS NUMERIC) = child."number", CAST(child."number" AS NUMERIC), child."number") ELSE child."number" END) NOT IN (SELECT "country", "number" FROM (SELECT rowid, "country" AS "country", CASE typeof("number") WHEN 'real' THEN iif(CAST("number" AS INTEGER) = "number", CAST("number" AS INTEGER), "number") WHEN 'text' THEN iif(CAST("number" AS NUMERIC) = "number", CAST("number" AS NUMERIC), "number") ELSE "number" END AS "number" FROM (SELECT rowid, "country" AS "country", abs(number) AS "number" FROM "place")) WHERE "country" IS NOT NULL AND "number" IS NOT NULL);

CREATE TABLE "kiln_new_place" (
    "country" TEXT COLLATE "NOCASE",
    "number" INTEGER,
    PRIMARY KEY ("country", "number")
);

INSERT INTO "kiln_new_place" (rowid, "country", "number")
SELECT rowid, "country", abs(number)
FROM "place";

DROP TABLE "place";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_place" RENAME TO "place";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in place
SELECT count(*) FROM "place";

-- must count as many rows as before in visit
SELECT count(*) FROM "visit";

-- downgrade

-- undoes alter_column number (line 3)
