-- Made by kiln; change the spec and run make. Spec: 0002_check.yaml
-- revision: 0002_check

-- upgrade

-- rebuild of item for add_constraint CONSTRAINT "ck_item" CHECK (n > 0) (line 3): ALTER TABLE cannot add a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_item
SELECT rowid FROM "item" WHERE NOT (n > 0);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER,
    CONSTRAINT "ck_item" CHECK (n > 0)
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

-- rebuild of item for add_constraint CONSTRAINT "ck_item" CHECK (n > 0) (line 3): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER
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
