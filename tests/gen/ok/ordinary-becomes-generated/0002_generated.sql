-- Made by kiln; change the spec and run make. Spec: 0002_generated.yaml
-- revision: 0002_generated

-- upgrade

-- rebuild of item for alter_column slug (line 4): ALTER TABLE cannot change the definition of column slug
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "slug" TEXT GENERATED ALWAYS AS (lower(name)) VIRTUAL
);

INSERT INTO "kiln_new_item" ("id", "name")
SELECT "id", "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column slug (line 4): ALTER TABLE cannot change the definition of column slug
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "slug" TEXT
);

INSERT INTO "kiln_new_item" ("id", "name", "slug")
SELECT "id", "name", "slug"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
