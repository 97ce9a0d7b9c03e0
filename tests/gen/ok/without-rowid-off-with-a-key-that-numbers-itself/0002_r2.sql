-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for alter_table t (line 2), drop_constraint PRIMARY KEY (line 3), add_column id (line 4), add_constraint CONSTRAINT "uq_t_k" UNIQUE ("k") (line 5): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" ("id" INTEGER PRIMARY KEY, "k" TEXT, a TEXT, CONSTRAINT "uq_t_k" UNIQUE ("k"));

INSERT INTO "kiln_new_t" ("k", "a")
SELECT "k", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for alter_table t (line 2), drop_constraint PRIMARY KEY (line 3), add_column id (line 4), add_constraint CONSTRAINT "uq_t_k" UNIQUE ("k") (line 5): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.k is NULL where NOT NULL comes
SELECT rowid FROM "t" WHERE "k" IS NULL;

CREATE TABLE "kiln_new_t" (k TEXT PRIMARY KEY, a TEXT) WITHOUT ROWID;

INSERT INTO "kiln_new_t" ("k", "a")
SELECT "k", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
