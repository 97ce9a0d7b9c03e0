-- Made by kiln; change the spec and run make. Spec: 0002_off.yaml
-- revision: 0002_off

-- upgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INT,
    "t" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "n", "t")
SELECT "id", "n", "t"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n holds a value that is no INT
SELECT rowid FROM "item" WHERE typeof(CASE typeof("n") WHEN 'real' THEN iif(CAST("n" AS INTEGER) = "n", CAST("n" AS INTEGER), "n") WHEN 'text' THEN iif(CAST("n" AS NUMERIC) = "n", CAST("n" AS NUMERIC), "n") ELSE "n" END) NOT IN ('null', 'integer');

-- guard, must return no row: item.t holds a value that is no TEXT
SELECT rowid FROM "item" WHERE typeof(iif(typeof("t") IN ('integer', 'real'), CAST("t" AS TEXT), "t")) NOT IN ('null', 'text');

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INT,
    "t" TEXT NOT NULL
) STRICT;

INSERT INTO "kiln_new_item" ("id", "n", "t")
SELECT "id", "n", "t"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
