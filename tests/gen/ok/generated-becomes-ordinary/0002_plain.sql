-- Made by kiln; change the spec and run make. Spec: 0002_plain.yaml
-- revision: 0002_plain

-- upgrade

-- rebuild of item for alter_column two (line 3): ALTER TABLE cannot change the definition of column two
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "two" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "two")
SELECT "id", "two"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column two (line 3): ALTER TABLE cannot change the definition of column two
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "two" INTEGER GENERATED ALWAYS AS (id * 2) VIRTUAL
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
