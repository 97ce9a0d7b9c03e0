-- Made by kiln; change the spec and run make. Spec: 0002_on.yaml
-- revision: 0002_on

-- upgrade

-- rebuild of item for alter_column name (line 4), alter_column made (line 5), alter_table item (line 6): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.name holds a value that is no TEXT
SELECT rowid FROM "item" WHERE typeof(iif(typeof("name") IN ('integer', 'real'), CAST("name" AS TEXT), "name")) NOT IN ('null', 'text');

-- guard, must return no row: item.made holds a value that is no TEXT
SELECT rowid FROM "item" WHERE typeof(iif(typeof("made") IN ('integer', 'real'), CAST("made" AS TEXT), "made")) NOT IN ('null', 'text');

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "made" TEXT
) STRICT;

INSERT INTO "kiln_new_item" ("id", "name", "made")
SELECT "id", "name", "made"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column name (line 4), alter_column made (line 5), alter_table item (line 6): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "name" VARCHAR(20),
    "made" DATETIME
);

INSERT INTO "kiln_new_item" ("id", "name", "made")
SELECT "id", "name", "made"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
