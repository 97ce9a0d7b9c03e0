-- Made by kiln; change the spec and run make. Spec: 0002_state.yaml
-- revision: 0002_state

-- upgrade

-- rebuild of item for add_column state (line 3), alter_column state (line 4), add_column note (line 5), alter_column note (line 6): ALTER TABLE cannot add column state, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "state" TEXT NOT NULL DEFAULT 'new',
    "note" TEXT DEFAULT 'none'
);

INSERT INTO "kiln_new_item" ("id", "state", "note")
SELECT "id", 'old', NULL
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_column state (line 3), alter_column state (line 4), add_column note (line 5), alter_column note (line 6): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY
);

INSERT INTO "kiln_new_item" ("id")
SELECT "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
