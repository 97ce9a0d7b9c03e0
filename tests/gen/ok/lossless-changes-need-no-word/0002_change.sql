-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rebuild of item for alter_column n (line 2), alter_column t (line 3), alter_column v (line 4), alter_column r (line 5): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" BIGINT,
    "t" BLOB DEFAULT 'none' COLLATE "NOCASE",
    "v" TEXT,
    "r" DECIMAL(10, 2)
);

INSERT INTO "kiln_new_item" ("id", "n", "t", "v", "r")
SELECT "id", "n", "t", "v", "r"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of item for add_column more (line 6): ALTER TABLE adds columns only at the end, not more
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.more is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("more") IN ('integer', 'real'), CAST("more" AS TEXT), "more") AS "more" FROM (SELECT rowid, coalesce(t, '') AS "more" FROM "item")) WHERE "more" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "more" TEXT NOT NULL,
    "n" BIGINT,
    "t" BLOB DEFAULT 'none' COLLATE "NOCASE",
    "v" TEXT,
    "r" DECIMAL(10, 2)
);

INSERT INTO "kiln_new_item" ("id", "more", "n", "t", "v", "r")
SELECT "id", coalesce(t, ''), "n", "t", "v", "r"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column more (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "more";

-- rebuild of item for alter_column n (line 2), alter_column t (line 3), alter_column v (line 4), alter_column r (line 5): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER NOT NULL,
    "t" TEXT,
    "v" VARCHAR(10),
    "r" REAL
);

INSERT INTO "kiln_new_item" ("id", "n", "t", "v", "r")
SELECT "id", "n", "t", "v", "r"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
