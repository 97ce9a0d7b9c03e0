-- Made by kiln; change the spec and run make. Spec: 0002_check.yaml
-- revision: 0002_check

-- upgrade

-- rebuild of item for alter_column kind (line 3): ALTER TABLE cannot change the definition of column kind
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_item_kind
SELECT rowid FROM "item" WHERE NOT (kind IN ('a', 'b', 'c'));

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "kind" TEXT CONSTRAINT "ck_item_kind" CHECK (kind IN ('a', 'b', 'c'))
);

INSERT INTO "kiln_new_item" ("id", "kind")
SELECT "id", "kind"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column kind (line 3): ALTER TABLE cannot change the definition of column kind
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_item_kind
SELECT rowid FROM "item" WHERE NOT (kind IN ('a', 'b'));

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "kind" TEXT CONSTRAINT "ck_item_kind" CHECK (kind IN ('a', 'b'))
);

INSERT INTO "kiln_new_item" ("id", "kind")
SELECT "id", "kind"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
