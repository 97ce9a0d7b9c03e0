-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of a%s\n%n for add_constraint CONSTRAINT "un%ique" UNIQUE ("%d\") (line 3): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of a%s\n%n
SELECT count(*) FROM "a%s\n%n";

-- guard, must return no row: a%s\n%n has several rows with the same (%d\)
SELECT max(rowid) FROM "a%s\n%n" WHERE "%d\" IS NOT NULL GROUP BY "%d\" HAVING count(*) > 1;

CREATE TABLE "kiln_new_a%s\n%n" (
    "%d\" TEXT DEFAULT '100%\',
    CONSTRAINT "un%ique" UNIQUE ("%d\")
);

INSERT INTO "kiln_new_a%s\n%n" (rowid, "%d\")
SELECT rowid, "%d\"
FROM "a%s\n%n";

DROP TABLE "a%s\n%n";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a%s\n%n" RENAME TO "a%s\n%n";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in a%s\n%n
SELECT count(*) FROM "a%s\n%n";

-- downgrade

-- rebuild of a%s\n%n for add_constraint CONSTRAINT "un%ique" UNIQUE ("%d\") (line 3): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of a%s\n%n
SELECT count(*) FROM "a%s\n%n";

CREATE TABLE "kiln_new_a%s\n%n" (
    "%d\" TEXT DEFAULT '100%\'
);

INSERT INTO "kiln_new_a%s\n%n" (rowid, "%d\")
SELECT rowid, "%d\"
FROM "a%s\n%n";

DROP TABLE "a%s\n%n";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a%s\n%n" RENAME TO "a%s\n%n";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in a%s\n%n
SELECT count(*) FROM "a%s\n%n";
