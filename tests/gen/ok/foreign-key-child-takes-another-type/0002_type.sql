-- Made by kiln; change the spec and run make. Spec: 0002_type.yaml
-- revision: 0002_type

-- upgrade

-- rebuild of item for alter_column mark_code (line 2): ALTER TABLE cannot change the definition of column mark_code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows without a parent in mark
SELECT child.rowid FROM (SELECT rowid, CASE typeof("mark_code") WHEN 'integer' THEN CAST("mark_code" AS REAL) WHEN 'text' THEN iif(CAST("mark_code" AS NUMERIC) = "mark_code", CAST("mark_code" AS REAL), "mark_code") ELSE "mark_code" END AS "mark_code" FROM (SELECT rowid, "mark_code" AS "mark_code" FROM "item")) AS child WHERE child."mark_code" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "mark" AS parent WHERE parent."code" = +child."mark_code");

CREATE TABLE "kiln_new_item" (
    "mark_code" REAL CONSTRAINT "fk_item_mark_code" REFERENCES "mark"
);

INSERT INTO "kiln_new_item" (rowid, "mark_code")
SELECT rowid, "mark_code"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column mark_code (line 2): ALTER TABLE cannot change the definition of column mark_code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows without a parent in mark
SELECT child.rowid FROM (SELECT rowid, "mark_code" AS "mark_code" FROM (SELECT rowid, "mark_code" AS "mark_code" FROM "item")) AS child WHERE child."mark_code" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "mark" AS parent WHERE parent."code" = +child."mark_code");

CREATE TABLE "kiln_new_item" (
    "mark_code" CONSTRAINT "fk_item_mark_code" REFERENCES "mark"
);

INSERT INTO "kiln_new_item" (rowid, "mark_code")
SELECT rowid, "mark_code"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
