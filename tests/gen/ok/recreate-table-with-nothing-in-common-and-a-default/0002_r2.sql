-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for recreate_table t (line 3): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (x)
SELECT max(rowid) FROM (SELECT rowid, 7 AS "x" FROM "t") WHERE "x" IS NOT NULL GROUP BY "x" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (
    "x" INT NOT NULL DEFAULT 7,
    PRIMARY KEY ("x")
) WITHOUT ROWID;

INSERT INTO "kiln_new_t" ("x")
SELECT 7
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for recreate_table t (line 3): ALTER TABLE cannot change WITHOUT ROWID
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (a INT);

INSERT INTO "kiln_new_t" ("a")
SELECT NULL
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
