-- Made by kiln; change the spec and run make. Spec: 0002_off.yaml
-- revision: 0002_off

-- upgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "code" TEXT PRIMARY KEY,
    "n" INTEGER
);

INSERT INTO "kiln_new_item" ("code", "n")
SELECT "code", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.code is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "code" IS NULL;

CREATE TABLE "kiln_new_item" (
    "code" TEXT PRIMARY KEY,
    "n" INTEGER
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("code", "n")
SELECT "code", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
