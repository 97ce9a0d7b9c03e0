-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of item for drop_constraint UNIQUE (b, a) (line 3): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, a TEXT, b TEXT UNIQUE, UNIQUE (a, b));

INSERT INTO "kiln_new_item" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint UNIQUE (b, a) (line 3): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (b, a)
SELECT max(rowid) FROM "item" WHERE "b" IS NOT NULL AND "a" IS NOT NULL GROUP BY "b", "a" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, a TEXT, b TEXT UNIQUE, UNIQUE (a, b), UNIQUE (b, a));

INSERT INTO "kiln_new_item" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
