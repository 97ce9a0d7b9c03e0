-- Made by kiln; change the spec and run make. Spec: 0002_recreate.yaml
-- revision: 0002_recreate

-- upgrade

-- rebuild of item for recreate_table item (line 3): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_n
SELECT rowid FROM "item" WHERE NOT (n > -1);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER,
    CONSTRAINT "ck_n" CHECK (n > -1)
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for recreate_table item (line 3): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_n
SELECT rowid FROM "item" WHERE NOT (n > 0);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER,
    CONSTRAINT "ck_n" CHECK (n > 0)
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
