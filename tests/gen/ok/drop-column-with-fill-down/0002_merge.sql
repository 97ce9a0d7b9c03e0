-- Made by kiln; change the spec and run make. Spec: 0002_merge.yaml
-- revision: 0002_merge

-- upgrade

-- rebuild of person for add_column full (line 4), drop_column first (line 5), drop_column last (line 6): ALTER TABLE cannot add column full, which is filled from the row
-- keeps rowids
-- count the rows of person
SELECT count(*) FROM "person";

-- guard, must return no row: person.full is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("full") IN ('integer', 'real'), CAST("full" AS TEXT), "full") AS "full" FROM (SELECT rowid, first || char(10) || last AS "full" FROM "person")) WHERE "full" IS NULL;

CREATE TABLE "kiln_new_person" (
    "id" INTEGER PRIMARY KEY,
    "full" TEXT NOT NULL
);

INSERT INTO "kiln_new_person" ("id", "full")
SELECT "id", first || char(10) || last
FROM "person";

DROP TABLE "person";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_person" RENAME TO "person";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in person
SELECT count(*) FROM "person";

-- downgrade

-- rebuild of person for add_column full (line 4), drop_column first (line 5), drop_column last (line 6): ALTER TABLE cannot add column first, which is filled from the row
-- keeps rowids
-- count the rows of person
SELECT count(*) FROM "person";

-- guard, must return no row: person.first is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("first") IN ('integer', 'real'), CAST("first" AS TEXT), "first") AS "first" FROM (SELECT rowid, substr(full, 1, instr(full, char(10)) - 1) AS "first" FROM "person")) WHERE "first" IS NULL;

-- guard, must return no row: person.last is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("last") IN ('integer', 'real'), CAST("last" AS TEXT), "last") AS "last" FROM (SELECT rowid, substr(full, instr(full, char(10)) + 1) AS "last" FROM "person")) WHERE "last" IS NULL;

CREATE TABLE "kiln_new_person" (
    "id" INTEGER PRIMARY KEY,
    "first" TEXT NOT NULL,
    "last" TEXT NOT NULL
);

INSERT INTO "kiln_new_person" ("id", "first", "last")
SELECT "id", substr(full, 1, instr(full, char(10)) - 1), substr(full, instr(full, char(10)) + 1)
FROM "person";

DROP TABLE "person";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_person" RENAME TO "person";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in person
SELECT count(*) FROM "person";
