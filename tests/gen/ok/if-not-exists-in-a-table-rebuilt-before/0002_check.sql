-- Made by kiln; change the spec and run make. Spec: 0002_check.yaml
-- revision: 0002_check

-- upgrade

-- rebuild of thing for add_constraint CONSTRAINT "ck_name" CHECK (length(name) < 20) (line 4): ALTER TABLE cannot add a CHECK constraint
-- keeps rowids
-- count the rows of thing
SELECT count(*) FROM "thing";

-- guard, must return no row: thing has rows that break the CHECK ck_name
SELECT rowid FROM "thing" WHERE NOT (length(name) < 20);

-- expect 0: table 'thing' has column 'note' already, which 0004_note adds if it is not there, and making the table anew would lose it; keep its values elsewhere, drop it, and put them back in the end
SELECT count(*) FROM pragma_table_xinfo('thing') WHERE lower(name) = lower('note');

CREATE TABLE "kiln_new_thing" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    CONSTRAINT "ck_name" CHECK (length(name) < 20)
);

INSERT INTO "kiln_new_thing" ("id", "name")
SELECT "id", "name"
FROM "thing";

DROP TABLE "thing";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_thing" RENAME TO "thing";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in thing
SELECT count(*) FROM "thing";

-- downgrade

-- rebuild of thing for add_constraint CONSTRAINT "ck_name" CHECK (length(name) < 20) (line 4): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of thing
SELECT count(*) FROM "thing";

-- expect 0: table 'thing' has column 'note' already, which 0004_note adds if it is not there, and making the table anew would lose it; keep its values elsewhere, drop it, and put them back in the end
SELECT count(*) FROM pragma_table_xinfo('thing') WHERE lower(name) = lower('note');

CREATE TABLE "kiln_new_thing" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

INSERT INTO "kiln_new_thing" ("id", "name")
SELECT "id", "name"
FROM "thing";

DROP TABLE "thing";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_thing" RENAME TO "thing";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in thing
SELECT count(*) FROM "thing";
