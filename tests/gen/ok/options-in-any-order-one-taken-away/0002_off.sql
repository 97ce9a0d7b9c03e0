-- Made by kiln; change the spec and run make. Spec: 0002_off.yaml
-- revision: 0002_off

-- upgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot change STRICT
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("k", "v")
SELECT "k", "v"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of other for alter_table other (line 4): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of other
SELECT count(*) FROM "other";

CREATE TABLE "kiln_new_other" (k TEXT PRIMARY KEY, v TEXT) STRICT;

INSERT INTO "kiln_new_other" ("k", "v")
SELECT "k", "v"
FROM "other";

DROP TABLE "other";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_other" RENAME TO "other";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in other
SELECT count(*) FROM "other";

-- downgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot change STRICT
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.k holds a value that is no TEXT
SELECT "k" FROM "item" WHERE typeof(iif(typeof("k") IN ('integer', 'real'), CAST("k" AS TEXT), "k")) NOT IN ('null', 'text');

-- guard, must return no row: item.v holds a value that is no TEXT
SELECT "k" FROM "item" WHERE typeof(iif(typeof("v") IN ('integer', 'real'), CAST("v" AS TEXT), "v")) NOT IN ('null', 'text');

CREATE TABLE "kiln_new_item" (k TEXT PRIMARY KEY, v TEXT) without rowid , Strict;

INSERT INTO "kiln_new_item" ("k", "v")
SELECT "k", "v"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of other for alter_table other (line 4): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of other
SELECT count(*) FROM "other";

-- guard, must return no row: other.k is NULL where NOT NULL comes
SELECT rowid FROM "other" WHERE "k" IS NULL;

CREATE TABLE "kiln_new_other" (k TEXT PRIMARY KEY, v TEXT)STRICT,WITHOUT ROWID;

INSERT INTO "kiln_new_other" ("k", "v")
SELECT "k", "v"
FROM "other";

DROP TABLE "other";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_other" RENAME TO "other";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in other
SELECT count(*) FROM "other";
