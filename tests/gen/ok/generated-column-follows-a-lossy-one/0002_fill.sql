-- Made by kiln; change the spec and run make. Spec: 0002_fill.yaml
-- revision: 0002_fill

-- upgrade

-- rebuild of item for add_constraint not null name (line 2): the values of column name change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.name is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("name") IN ('integer', 'real'), CAST("name" AS TEXT), "name") AS "name" FROM (SELECT rowid, coalesce("name", 'none') AS "name" FROM "item")) WHERE "name" IS NULL;

CREATE TABLE "kiln_new_item" (
    "name" TEXT NOT NULL,
    "loud" TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL
);

INSERT INTO "kiln_new_item" (rowid, "name")
SELECT rowid, coalesce("name", 'none')
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_constraint not null name (line 2): ALTER TABLE cannot change the definition of column name
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "name" TEXT,
    "loud" TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL
);

INSERT INTO "kiln_new_item" (rowid, "name")
SELECT rowid, "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
