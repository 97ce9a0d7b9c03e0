-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for alter_column b (line 2), add_constraint CONSTRAINT "ck_t" CHECK (g >= 1000 OR g IS NULL) (line 3): ALTER TABLE cannot add a CHECK constraint
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, "b" TEXT, g INTEGER AS (b * 1), CONSTRAINT "ck_t" CHECK (g >= 1000 OR g IS NULL));

INSERT INTO "kiln_new_t" ("id", "b")
SELECT "id", b * 1000
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for alter_column b (line 2), add_constraint CONSTRAINT "ck_t" CHECK (g >= 1000 OR g IS NULL) (line 3): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, b INTEGER, g INTEGER AS (b * 1));

INSERT INTO "kiln_new_t" ("id", "b")
SELECT "id", b / 1000
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
