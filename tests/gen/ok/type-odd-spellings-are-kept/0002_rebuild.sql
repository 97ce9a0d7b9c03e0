-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column e (line 3): ALTER TABLE cannot change the definition of column e
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.e is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "e" IS NULL;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, a "VARCHAR" (10), b DECIMAL ( 10 , 2 ), c LONG VARCHAR, d [my type], "e" NOT NULL, f UNSIGNED BIG INT(-5));

INSERT INTO "kiln_new_item" ("id", "a", "b", "c", "d", "e", "f")
SELECT "id", "a", "b", "c", "d", "e", "f"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column e (line 3): ALTER TABLE cannot change the definition of column e
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, a "VARCHAR" (10), b DECIMAL ( 10 , 2 ), c LONG VARCHAR, d [my type], e, f UNSIGNED BIG INT(-5));

INSERT INTO "kiln_new_item" ("id", "a", "b", "c", "d", "e", "f")
SELECT "id", "a", "b", "c", "d", "e", "f"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
