-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of t for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 1 index, 1 view, rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.n is NULL where NOT NULL comes
SELECT rowid FROM "t" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_t" (
    "t" TEXT CONSTRAINT "ck_t_t" CHECK (t <> ''),
    "n" INTEGER NOT NULL
);

INSERT INTO "kiln_new_t" (rowid, "t", "n")
SELECT rowid, "t", "n"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix" ON "t" (lower(t)) WHERE t.n > 0;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- rename_column t.t to u (line 4)
ALTER TABLE "t" RENAME COLUMN "t" TO "u";

-- downgrade

-- undoes rename_column t.t to u (line 4)
ALTER TABLE "t" RENAME COLUMN "u" TO "t";

-- rebuild of t for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 1 index, 1 view, rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (
    "t" TEXT CONSTRAINT "ck_t_t" CHECK (t <> ''),
    "n" INTEGER
);

INSERT INTO "kiln_new_t" (rowid, "t", "n")
SELECT rowid, "t", "n"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix" ON "t" (lower(t)) WHERE t.n > 0;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
