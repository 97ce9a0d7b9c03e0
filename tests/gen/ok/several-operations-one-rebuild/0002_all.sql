-- Made by kiln; change the spec and run make. Spec: 0002_all.yaml
-- revision: 0002_all

-- upgrade

-- rebuild of item for add_column e (line 4), drop_constraint UNIQUE (line 5), alter_column b (line 6), add_constraint CONSTRAINT "ck_item" CHECK (c > 0) (line 7), drop_index ix_b (line 8), create_index ix_be (line 9), drop_column d (line 10), add_constraint CONSTRAINT "uq_item_a_e" UNIQUE ("a", "e") (line 11), alter_table item (line 12): ALTER TABLE cannot add a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.b is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "b" IS NULL;

-- guard, must return no row: item has rows that break the CHECK ck_item
SELECT rowid FROM "item" WHERE NOT (c > 0);

-- guard, must return no row: item has several rows with the same (a, e)
SELECT max(rowid) FROM (SELECT rowid, "a" AS "a", 'e' AS "e" FROM "item") WHERE "a" IS NOT NULL AND "e" IS NOT NULL GROUP BY "a", "e" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "a" TEXT, "e" TEXT DEFAULT 'e', "b" TEXT NOT NULL, c INTEGER, CONSTRAINT "ck_item" CHECK (c > 0), CONSTRAINT "uq_item_a_e" UNIQUE ("a", "e"));

INSERT INTO "kiln_new_item" ("id", "a", "b", "c")
SELECT "id", "a", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_be" ON "item" ("b", "e");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column e (line 4), drop_constraint UNIQUE (line 5), alter_column b (line 6), add_constraint CONSTRAINT "ck_item" CHECK (c > 0) (line 7), drop_index ix_b (line 8), create_index ix_be (line 9), drop_column d (line 10), add_constraint CONSTRAINT "uq_item_a_e" UNIQUE ("a", "e") (line 11), alter_table item (line 12): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (a)
SELECT max(rowid) FROM "item" WHERE "a" IS NOT NULL GROUP BY "a" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT, c INTEGER, d TEXT);

INSERT INTO "kiln_new_item" ("id", "a", "b", "c")
SELECT "id", "a", "b", "c"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_b" ON "item" ("b");

-- must count as many rows as before in item
SELECT count(*) FROM "item";
