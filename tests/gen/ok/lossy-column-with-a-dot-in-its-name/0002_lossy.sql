-- Made by kiln; change the spec and run make. Spec: 0002_lossy.yaml
-- revision: 0002_lossy

-- upgrade

-- rebuild of a.b for alter_column c.d (line 3): ALTER TABLE cannot change the definition of column c.d
-- keeps rowids
-- count the rows of a.b
SELECT count(*) FROM "a.b";

CREATE TABLE "kiln_new_a.b" (
    "id" INTEGER PRIMARY KEY,
    "c.d" INTEGER
);

INSERT INTO "kiln_new_a.b" ("id", "c.d")
SELECT "id", "c.d"
FROM "a.b";

DROP TABLE "a.b";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a.b" RENAME TO "a.b";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in a.b
SELECT count(*) FROM "a.b";

-- downgrade

-- rebuild of a.b for alter_column c.d (line 3): ALTER TABLE cannot change the definition of column c.d
-- keeps rowids
-- count the rows of a.b
SELECT count(*) FROM "a.b";

CREATE TABLE "kiln_new_a.b" (
    "id" INTEGER PRIMARY KEY,
    "c.d" TEXT
);

INSERT INTO "kiln_new_a.b" ("id", "c.d")
SELECT "id", "c.d"
FROM "a.b";

DROP TABLE "a.b";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a.b" RENAME TO "a.b";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in a.b
SELECT count(*) FROM "a.b";
