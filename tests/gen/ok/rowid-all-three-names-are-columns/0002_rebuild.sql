-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column oid (line 3): ALTER TABLE cannot change the definition of column oid
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.oid is NULL where NOT NULL comes
SELECT "rowid" FROM "item" WHERE "oid" IS NULL;

CREATE TABLE "kiln_new_item" (
    "rowid" TEXT,
    "_rowid_" TEXT,
    "oid" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("rowid", "_rowid_", "oid")
SELECT "rowid", "_rowid_", "oid"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column oid (line 3): ALTER TABLE cannot change the definition of column oid
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "rowid" TEXT,
    "_rowid_" TEXT,
    "oid" TEXT
);

INSERT INTO "kiln_new_item" ("rowid", "_rowid_", "oid")
SELECT "rowid", "_rowid_", "oid"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
