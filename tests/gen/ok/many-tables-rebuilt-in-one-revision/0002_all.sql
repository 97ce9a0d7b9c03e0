-- Made by kiln; change the spec and run make. Spec: 0002_all.yaml
-- revision: 0002_all

-- upgrade

-- rebuild of a for alter_column x (line 4): ALTER TABLE cannot change the definition of column x
-- keeps 1 trigger, 1 view, rowids
-- count the rows of a
SELECT count(*) FROM "a";

-- count the rows of b
SELECT count(*) FROM "b";

-- guard, must return no row: a.x is NULL where NOT NULL comes
SELECT rowid FROM "a" WHERE "x" IS NULL;

CREATE TABLE "kiln_new_a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT NOT NULL
);

INSERT INTO "kiln_new_a" ("id", "x")
SELECT "id", "x"
FROM "a";

DROP TABLE "a";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a" RENAME TO "a";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER a_u AFTER UPDATE ON a BEGIN UPDATE b SET x = new.x WHERE a_id = new.id; END;

-- must count as many rows as before in a
SELECT count(*) FROM "a";

-- must count as many rows as before in b
SELECT count(*) FROM "b";

-- rebuild of b for alter_column x (line 5): ALTER TABLE cannot change the definition of column x
-- keeps 1 trigger, 1 view, rowids
-- count the rows of b
SELECT count(*) FROM "b";

-- count the rows of c
SELECT count(*) FROM "c";

-- guard, must return no row: b.x is NULL where NOT NULL comes
SELECT rowid FROM "b" WHERE "x" IS NULL;

CREATE TABLE "kiln_new_b" (
    "id" INTEGER PRIMARY KEY,
    "a_id" INTEGER CONSTRAINT "fk_b_a_id" REFERENCES "a" ON DELETE CASCADE,
    "x" TEXT NOT NULL
);

INSERT INTO "kiln_new_b" ("id", "a_id", "x")
SELECT "id", "a_id", "x"
FROM "b";

DROP TABLE "b";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_b" RENAME TO "b";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER b_u AFTER UPDATE ON b BEGIN UPDATE c SET x = new.x WHERE b_id = new.id; END;

-- must count as many rows as before in b
SELECT count(*) FROM "b";

-- must count as many rows as before in c
SELECT count(*) FROM "c";

-- rebuild of c for alter_column x (line 3): ALTER TABLE cannot change the definition of column x
-- keeps 1 view, rowids
-- count the rows of c
SELECT count(*) FROM "c";

-- guard, must return no row: c.x is NULL where NOT NULL comes
SELECT rowid FROM "c" WHERE "x" IS NULL;

CREATE TABLE "kiln_new_c" (
    "id" INTEGER PRIMARY KEY,
    "b_id" INTEGER CONSTRAINT "fk_c_b_id" REFERENCES "b" ON DELETE CASCADE,
    "x" TEXT NOT NULL
);

INSERT INTO "kiln_new_c" ("id", "b_id", "x")
SELECT "id", "b_id", "x"
FROM "c";

DROP TABLE "c";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_c" RENAME TO "c";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in c
SELECT count(*) FROM "c";

-- downgrade

-- rebuild of a for alter_column x (line 4): ALTER TABLE cannot change the definition of column x
-- keeps 1 trigger, 1 view, rowids
-- count the rows of a
SELECT count(*) FROM "a";

-- count the rows of b
SELECT count(*) FROM "b";

CREATE TABLE "kiln_new_a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT
);

INSERT INTO "kiln_new_a" ("id", "x")
SELECT "id", "x"
FROM "a";

DROP TABLE "a";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_a" RENAME TO "a";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER a_u AFTER UPDATE ON a BEGIN UPDATE b SET x = new.x WHERE a_id = new.id; END;

-- must count as many rows as before in a
SELECT count(*) FROM "a";

-- must count as many rows as before in b
SELECT count(*) FROM "b";

-- rebuild of b for alter_column x (line 5): ALTER TABLE cannot change the definition of column x
-- keeps 1 trigger, 1 view, rowids
-- count the rows of b
SELECT count(*) FROM "b";

-- count the rows of c
SELECT count(*) FROM "c";

CREATE TABLE "kiln_new_b" (
    "id" INTEGER PRIMARY KEY,
    "a_id" INTEGER CONSTRAINT "fk_b_a_id" REFERENCES "a" ON DELETE CASCADE,
    "x" TEXT
);

INSERT INTO "kiln_new_b" ("id", "a_id", "x")
SELECT "id", "a_id", "x"
FROM "b";

DROP TABLE "b";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_b" RENAME TO "b";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER b_u AFTER UPDATE ON b BEGIN UPDATE c SET x = new.x WHERE b_id = new.id; END;

-- must count as many rows as before in b
SELECT count(*) FROM "b";

-- must count as many rows as before in c
SELECT count(*) FROM "c";

-- rebuild of c for alter_column x (line 3): ALTER TABLE cannot change the definition of column x
-- keeps 1 view, rowids
-- count the rows of c
SELECT count(*) FROM "c";

CREATE TABLE "kiln_new_c" (
    "id" INTEGER PRIMARY KEY,
    "b_id" INTEGER CONSTRAINT "fk_c_b_id" REFERENCES "b" ON DELETE CASCADE,
    "x" TEXT
);

INSERT INTO "kiln_new_c" ("id", "b_id", "x")
SELECT "id", "b_id", "x"
FROM "c";

DROP TABLE "c";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_c" RENAME TO "c";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in c
SELECT count(*) FROM "c";
