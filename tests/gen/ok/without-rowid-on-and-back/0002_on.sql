-- Made by kiln; change the spec and run make. Spec: 0002_on.yaml
-- revision: 0002_on

-- upgrade

-- rebuild of item for alter_table item (line 5): ALTER TABLE cannot change WITHOUT ROWID
-- keeps 1 index
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "code" TEXT PRIMARY KEY NOT NULL,
    "n" INTEGER
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("code", "n")
SELECT "code", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_item_n" ON "item" ("n");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_table item (line 5): ALTER TABLE cannot change WITHOUT ROWID
-- keeps 1 index
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "code" TEXT PRIMARY KEY NOT NULL,
    "n" INTEGER
);

INSERT INTO "kiln_new_item" ("code", "n")
SELECT "code", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_item_n" ON "item" ("n");

-- must count as many rows as before in item
SELECT count(*) FROM "item";
