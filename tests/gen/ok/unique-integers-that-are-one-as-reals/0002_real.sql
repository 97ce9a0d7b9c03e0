-- Made by kiln; change the spec and run make. Spec: 0002_real.yaml
-- revision: 0002_real

-- upgrade

-- rebuild of item for alter_column n (line 4): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (n)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("n") WHEN 'integer' THEN CAST("n" AS REAL) WHEN 'text' THEN iif(CAST("n" AS NUMERIC) = "n", CAST("n" AS REAL), "n") ELSE "n" END AS "n" FROM (SELECT rowid, "n" AS "n" FROM "item")) WHERE "n" IS NOT NULL GROUP BY "n" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "n" REAL,
    CONSTRAINT "uq_item_n" UNIQUE ("n") ON CONFLICT REPLACE
);

INSERT INTO "kiln_new_item" (rowid, "n")
SELECT rowid, "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column n (line 4): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (n)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("n") WHEN 'real' THEN iif(CAST("n" AS INTEGER) = "n", CAST("n" AS INTEGER), "n") WHEN 'text' THEN iif(CAST("n" AS NUMERIC) = "n", CAST("n" AS NUMERIC), "n") ELSE "n" END AS "n" FROM (SELECT rowid, "n" AS "n" FROM "item")) WHERE "n" IS NOT NULL GROUP BY "n" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "n" INTEGER,
    CONSTRAINT "uq_item_n" UNIQUE ("n") ON CONFLICT REPLACE
);

INSERT INTO "kiln_new_item" (rowid, "n")
SELECT rowid, "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
