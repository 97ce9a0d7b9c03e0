-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rebuild of item for add_column lock (line 3): ALTER TABLE cannot add column lock, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (lock)
SELECT max(rowid) FROM (SELECT rowid, 1 AS "lock" FROM "item") WHERE "lock" IS NOT NULL GROUP BY "lock" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break the CHECK ck_item_lock
SELECT rowid FROM (SELECT rowid, 1 AS "lock" FROM "item") WHERE NOT (lock = 1);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER,
    "lock" INTEGER NOT NULL CONSTRAINT "uq_item_lock" UNIQUE DEFAULT 1 CONSTRAINT "ck_item_lock" CHECK (lock = 1)
);

INSERT INTO "kiln_new_item" ("id", "code", "price")
SELECT "id", "code", "price"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column lock (line 3): ALTER TABLE cannot drop column lock, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "code", "price")
SELECT "id", "code", "price"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
