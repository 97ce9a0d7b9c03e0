-- Made by kiln; change the spec and run make. Spec: 0007_f.yaml
-- revision: 0007_f

-- upgrade

-- rebuild of thing for drop_constraint CONSTRAINT "uq_thing_b_word" UNIQUE ("b", "word") (line 3), drop_column word (line 4): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps sequence, rowids
-- count the rows of thing
SELECT count(*) FROM "thing";

CREATE TABLE "kiln_new_thing" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "b" TEXT DEFAULT 'a' NOT NULL
);

INSERT INTO "kiln_new_thing" ("id", "b")
SELECT "id", "b"
FROM "thing";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_thing';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_thing', seq FROM sqlite_sequence WHERE name = 'thing';

DROP TABLE "thing";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_thing" RENAME TO "thing";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in thing
SELECT count(*) FROM "thing";

-- downgrade

-- rebuild of thing for drop_constraint CONSTRAINT "uq_thing_b_word" UNIQUE ("b", "word") (line 3), drop_column word (line 4): ALTER TABLE cannot add a UNIQUE constraint
-- keeps sequence, rowids
-- count the rows of thing
SELECT count(*) FROM "thing";

-- guard, must return no row: thing has several rows with the same (b, word)
SELECT max(rowid) FROM (SELECT rowid, "b" AS "b", NULL AS "word" FROM "thing") WHERE "b" IS NOT NULL AND "word" IS NOT NULL GROUP BY "b", "word" HAVING count(*) > 1;

CREATE TABLE "kiln_new_thing" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT,
    "b" TEXT DEFAULT 'a' NOT NULL,
    CONSTRAINT "uq_thing_b_word" UNIQUE ("b", "word")
);

INSERT INTO "kiln_new_thing" ("id", "b")
SELECT "id", "b"
FROM "thing";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_thing';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_thing', seq FROM sqlite_sequence WHERE name = 'thing';

DROP TABLE "thing";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_thing" RENAME TO "thing";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in thing
SELECT count(*) FROM "thing";
