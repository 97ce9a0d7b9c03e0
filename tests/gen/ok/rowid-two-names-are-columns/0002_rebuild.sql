-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for add_constraint CONSTRAINT "ck_item" CHECK (rowid <> _rowid_) (line 3): ALTER TABLE cannot add a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break the CHECK ck_item
SELECT oid FROM "item" WHERE NOT (rowid <> _rowid_);

CREATE TABLE "kiln_new_item" (
    "ROWID" TEXT,
    "_rowid_" TEXT,
    CONSTRAINT "ck_item" CHECK (rowid <> _rowid_)
);

INSERT INTO "kiln_new_item" (oid, "ROWID", "_rowid_")
SELECT oid, "ROWID", "_rowid_"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_constraint CONSTRAINT "ck_item" CHECK (rowid <> _rowid_) (line 3): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "ROWID" TEXT,
    "_rowid_" TEXT
);

INSERT INTO "kiln_new_item" (oid, "ROWID", "_rowid_")
SELECT oid, "ROWID", "_rowid_"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
