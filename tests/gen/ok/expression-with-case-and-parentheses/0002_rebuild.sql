-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER CONSTRAINT "ck_item_n" CHECK ((n > 0) AND (n < 10)) NOT NULL,
    "kind" TEXT GENERATED ALWAYS AS (CASE WHEN n > 5 THEN ')' ELSE '(' END) VIRTUAL,
    "at" TEXT DEFAULT (strftime('%Y', 'now'))
);

INSERT INTO "kiln_new_item" ("id", "n", "at")
SELECT "id", "n", "at"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER CONSTRAINT "ck_item_n" CHECK ((n > 0) AND (n < 10)),
    "kind" TEXT GENERATED ALWAYS AS (CASE WHEN n > 5 THEN ')' ELSE '(' END) VIRTUAL,
    "at" TEXT DEFAULT (strftime('%Y', 'now'))
);

INSERT INTO "kiln_new_item" ("id", "n", "at")
SELECT "id", "n", "at"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
