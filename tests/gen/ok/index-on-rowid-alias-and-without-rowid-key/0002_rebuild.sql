-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column v (line 3): ALTER TABLE cannot change the definition of column v
-- keeps 1 index
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.v is NULL where NOT NULL comes
SELECT "k" FROM "item" WHERE "v" IS NULL;

CREATE TABLE "kiln_new_item" (
    "k" TEXT PRIMARY KEY,
    "v" TEXT NOT NULL
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("k", "v")
SELECT "k", "v"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_item_v_k" ON "item" ("v", "k");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of other for alter_column v (line 4): ALTER TABLE cannot change the definition of column v
-- keeps rowids
-- count the rows of other
SELECT count(*) FROM "other";

-- guard, must return no row: other.v is NULL where NOT NULL comes
SELECT rowid FROM "other" WHERE "v" IS NULL;

CREATE TABLE "kiln_new_other" (
    "v" TEXT NOT NULL
);

INSERT INTO "kiln_new_other" (rowid, "v")
SELECT rowid, "v"
FROM "other";

DROP TABLE "other";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_other" RENAME TO "other";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in other
SELECT count(*) FROM "other";

-- downgrade

-- rebuild of item for alter_column v (line 3): ALTER TABLE cannot change the definition of column v
-- keeps 1 index
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "k" TEXT PRIMARY KEY,
    "v" TEXT
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("k", "v")
SELECT "k", "v"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_item_v_k" ON "item" ("v", "k");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of other for alter_column v (line 4): ALTER TABLE cannot change the definition of column v
-- keeps rowids
-- count the rows of other
SELECT count(*) FROM "other";

CREATE TABLE "kiln_new_other" (
    "v" TEXT
);

INSERT INTO "kiln_new_other" (rowid, "v")
SELECT rowid, "v"
FROM "other";

DROP TABLE "other";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_other" RENAME TO "other";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in other
SELECT count(*) FROM "other";
