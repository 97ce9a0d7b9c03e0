-- Made by kiln; change the spec and run make. Spec: 0002_move.yaml
-- revision: 0002_move

-- upgrade

-- create_index ix (line 3)
-- rebuild of a for drop_index ix (line 2), alter_column x (line 4): ALTER TABLE cannot change the definition of column x
-- keeps rowids
-- count the rows of a
SELECT count(*) FROM "a";

-- guard, must return no row: a.x is NULL where NOT NULL comes
SELECT rowid FROM "a" WHERE "x" IS NULL;

CREATE TABLE "kiln_new_a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT NOT NULL
);

INSERT INTO "kiln_new_a" ("id", "x")
SELECT "id", "x"
FROM "a";

DROP TABLE "a";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a" RENAME TO "a";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in a
SELECT count(*) FROM "a";

CREATE INDEX "ix" ON "b" ("x");

-- downgrade

-- undoes create_index ix (line 3)
DROP INDEX "ix";

-- rebuild of a for drop_index ix (line 2), alter_column x (line 4): ALTER TABLE cannot change the definition of column x
-- keeps 1 index, rowids
-- count the rows of a
SELECT count(*) FROM "a";

CREATE TABLE "kiln_new_a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT
);

INSERT INTO "kiln_new_a" ("id", "x")
SELECT "id", "x"
FROM "a";

DROP TABLE "a";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a" RENAME TO "a";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix" ON "a" ("x");

-- must count as many rows as before in a
SELECT count(*) FROM "a";
