-- Made by kiln; change the spec and run make. Spec: 0003_stored.yaml
-- revision: 0003_stored

-- upgrade

-- rebuild of item for add_column cents (line 2): ALTER TABLE cannot add column cents, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (cents)
SELECT max(rowid) FROM (SELECT rowid, CASE typeof("cents") WHEN 'real' THEN iif(CAST("cents" AS INTEGER) = "cents", CAST("cents" AS INTEGER), "cents") WHEN 'text' THEN iif(CAST("cents" AS NUMERIC) = "cents", CAST("cents" AS NUMERIC), "cents") ELSE "cents" END AS "cents" FROM (SELECT rowid, price * 100 AS "cents" FROM "item")) WHERE "cents" IS NOT NULL GROUP BY "cents" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break the CHECK ck_item_cents
SELECT rowid FROM (SELECT rowid, CASE typeof("cents") WHEN 'real' THEN iif(CAST("cents" AS INTEGER) = "cents", CAST("cents" AS INTEGER), "cents") WHEN 'text' THEN iif(CAST("cents" AS NUMERIC) = "cents", CAST("cents" AS NUMERIC), "cents") ELSE "cents" END AS "cents" FROM (SELECT rowid, price * 100 AS "cents" FROM "item")) WHERE NOT (cents < 1000000);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER,
    "initial" TEXT NOT NULL CONSTRAINT "ck_item_initial" CHECK (initial BETWEEN 'A' AND 'Z') GENERATED ALWAYS AS (substr(code, 1, 1)) VIRTUAL,
    "cents" INTEGER CONSTRAINT "uq_item_cents" UNIQUE CONSTRAINT "ck_item_cents" CHECK (cents < 1000000) GENERATED ALWAYS AS (price * 100) STORED
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

-- rebuild of item for add_column cents (line 2): ALTER TABLE cannot drop column cents, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER,
    "initial" TEXT NOT NULL CONSTRAINT "ck_item_initial" CHECK (initial BETWEEN 'A' AND 'Z') GENERATED ALWAYS AS (substr(code, 1, 1)) VIRTUAL
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
