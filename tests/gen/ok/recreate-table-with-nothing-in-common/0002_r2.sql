-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for recreate_table t (line 3): ALTER TABLE cannot drop column a, which is a PRIMARY KEY
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (
    "x" INT NOT NULL DEFAULT 7,
    "b" INTEGER PRIMARY KEY
);

INSERT INTO "kiln_new_t" ("b")
SELECT rowid
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for recreate_table t (line 3): ALTER TABLE cannot drop column b, which is a PRIMARY KEY
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (a INTEGER PRIMARY KEY);

INSERT INTO "kiln_new_t" ("a")
SELECT rowid
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
