-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 1 index
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n is NULL where NOT NULL comes
SELECT "b" FROM "item" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_item" (
    "a" TEXT,
    "b" INTEGER,
    "n" INTEGER NOT NULL,
    PRIMARY KEY ("b" DESC, "a")
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("a", "b", "n")
SELECT "a", "b", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_n" ON "item" ("n");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 1 index
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "a" TEXT,
    "b" INTEGER,
    "n" INTEGER,
    PRIMARY KEY ("b" DESC, "a")
) WITHOUT ROWID;

INSERT INTO "kiln_new_item" ("a", "b", "n")
SELECT "a", "b", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_n" ON "item" ("n");

-- must count as many rows as before in item
SELECT count(*) FROM "item";
