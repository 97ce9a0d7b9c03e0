-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_column item.n to m (line 4)
ALTER TABLE "item" RENAME COLUMN "n" TO "m";

-- rebuild of item for alter_column m (line 5): the values of column m change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.m is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("m") IN ('integer', 'real'), CAST("m" AS TEXT), "m") AS "m" FROM (SELECT rowid, coalesce("m", 'none') AS "m" FROM "item")) WHERE "m" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "m" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "m")
SELECT "id", coalesce("m", 'none')
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rename_table item to article (line 6)
ALTER TABLE "item" RENAME TO "article";

-- downgrade

-- undoes rename_table item to article (line 6)
ALTER TABLE "article" RENAME TO "item";

-- rebuild of item for alter_column m (line 5): ALTER TABLE cannot change the definition of column m
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "m" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "m")
SELECT "id", "m"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes rename_column item.n to m (line 4)
ALTER TABLE "item" RENAME COLUMN "m" TO "n";
