-- Made by kiln; change the spec and run make. Spec: 0002_name.yaml
-- revision: 0002_name

-- upgrade

-- rebuild of maker for drop_constraint UNIQUE (line 3), add_constraint CONSTRAINT "one_code" UNIQUE ("code") (line 4): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_maker" (id INTEGER PRIMARY KEY, "code" TEXT, CONSTRAINT "one_code" UNIQUE ("code"));

INSERT INTO "kiln_new_maker" ("id", "code")
SELECT "id", "code"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of maker for drop_constraint UNIQUE (line 3), add_constraint CONSTRAINT "one_code" UNIQUE ("code") (line 4): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_maker" (id INTEGER PRIMARY KEY, code TEXT UNIQUE);

INSERT INTO "kiln_new_maker" ("id", "code")
SELECT "id", "code"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";
