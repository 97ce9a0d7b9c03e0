-- Made by kiln; change the spec and run make. Spec: 0002_mixed.yaml
-- revision: 0002_mixed

-- upgrade

-- update_rows other (line 4)
UPDATE "other"
SET "n" = n + 1;

-- rebuild of item for alter_column a (line 3), alter_column b (line 5): ALTER TABLE cannot change the definition of column a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.a is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "a" IS NULL;

-- guard, must return no row: item.b is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "b" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT NOT NULL,
    "b" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column a (line 3), alter_column b (line 5): ALTER TABLE cannot change the definition of column a
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "a" TEXT,
    "b" TEXT
);

INSERT INTO "kiln_new_item" ("id", "a", "b")
SELECT "id", "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes update_rows other (line 4)
UPDATE other SET n = n - 1;
