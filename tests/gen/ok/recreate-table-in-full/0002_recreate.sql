-- Made by kiln; change the spec and run make. Spec: 0002_recreate.yaml
-- revision: 0002_recreate

-- upgrade

-- rebuild of item for recreate_table item (line 4): ALTER TABLE cannot drop a CHECK constraint
-- keeps 1 index, 1 trigger, sequence, rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.cents is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, CASE typeof("cents") WHEN 'real' THEN iif(CAST("cents" AS INTEGER) = "cents", CAST("cents" AS INTEGER), "cents") WHEN 'text' THEN iif(CAST("cents" AS NUMERIC) = "cents", CAST("cents" AS NUMERIC), "cents") ELSE "cents" END AS "cents" FROM (SELECT rowid, CAST(round(coalesce(price, 0) * 100) AS INTEGER) AS "cents" FROM "item")) WHERE "cents" IS NULL;

-- guard, must return no row: item has rows that break CHECK (length ( name ) > 1)
SELECT rowid FROM (SELECT rowid, iif(typeof("name") IN ('integer', 'real'), CAST("name" AS TEXT), "name") AS "name" FROM (SELECT rowid, name || '!' AS "name" FROM "item")) WHERE NOT (length(name) > 1);

CREATE TABLE "kiln_new_item" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- as before
    cents INTEGER NOT NULL,
    name TEXT,
    CHECK (length(name) > 1)
);

INSERT INTO "kiln_new_item" ("id", "cents", "name")
SELECT "id", CAST(round(coalesce(price, 0) * 100) AS INTEGER), name || '!'
FROM "item";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_item';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_item', seq FROM sqlite_sequence WHERE name = 'item';

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_name" ON "item" ("name");

CREATE TRIGGER item_d BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no'); END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for recreate_table item (line 4): ALTER TABLE cannot drop a CHECK constraint
-- keeps 1 index, 1 trigger, sequence, rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break CHECK (length ( name ) > 0)
SELECT rowid FROM (SELECT rowid, iif(typeof("name") IN ('integer', 'real'), CAST("name" AS TEXT), "name") AS "name" FROM (SELECT rowid, substr(name, 1, length(name) - 1) AS "name" FROM "item")) WHERE NOT (length(name) > 0);

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, price TEXT, junk BLOB, CHECK (length(name) > 0));

INSERT INTO "kiln_new_item" ("id", "name", "price")
SELECT "id", substr(name, 1, length(name) - 1), printf('%.2f', cents / 100.0)
FROM "item";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_item';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_item', seq FROM sqlite_sequence WHERE name = 'item';

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_name" ON "item" ("name");

CREATE TRIGGER item_d BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no'); END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
