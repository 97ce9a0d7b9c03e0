-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of c for add_constraint CONSTRAINT "fk_c_x_y" FOREIGN KEY ("x", "y") REFERENCES "p" ("a", "b") ON DELETE SET NULL MATCH FULL DEFERRABLE INITIALLY DEFERRED (line 2): ALTER TABLE cannot add a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of c
SELECT count(*) FROM "c";

-- guard, must return no row: c has rows without a parent in p
SELECT child.rowid FROM "c" AS child WHERE child."x" IS NOT NULL AND child."y" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "p" AS parent WHERE parent."a" = +child."x" AND parent."b" = +child."y");

CREATE TABLE "kiln_new_c" (
    "id" INTEGER PRIMARY KEY,
    "x" INT,
    "y" TEXT,
    CONSTRAINT "fk_c_x_y" FOREIGN KEY ("x", "y") REFERENCES "p" ("a", "b") ON DELETE SET NULL MATCH FULL DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO "kiln_new_c" ("id", "x", "y")
SELECT "id", "x", "y"
FROM "c";

DROP TABLE "c";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_c" RENAME TO "c";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in c
SELECT count(*) FROM "c";

-- downgrade

-- rebuild of c for add_constraint CONSTRAINT "fk_c_x_y" FOREIGN KEY ("x", "y") REFERENCES "p" ("a", "b") ON DELETE SET NULL MATCH FULL DEFERRABLE INITIALLY DEFERRED (line 2): ALTER TABLE cannot drop a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of c
SELECT count(*) FROM "c";

CREATE TABLE "kiln_new_c" (
    "id" INTEGER PRIMARY KEY,
    "x" INT,
    "y" TEXT
);

INSERT INTO "kiln_new_c" ("id", "x", "y")
SELECT "id", "x", "y"
FROM "c";

DROP TABLE "c";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_c" RENAME TO "c";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in c
SELECT count(*) FROM "c";
