-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of parent for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of parent
SELECT count(*) FROM "parent";

-- count the rows of child
SELECT count(*) FROM "child";

-- guard, must return no row: parent.n is NULL where NOT NULL comes
SELECT rowid FROM "parent" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_parent" (
    "a" INTEGER,
    "b" TEXT,
    "n" INTEGER NOT NULL,
    PRIMARY KEY ("a", "b")
);

INSERT INTO "kiln_new_parent" (rowid, "a", "b", "n")
SELECT rowid, "a", "b", "n"
FROM "parent";

DROP TABLE "parent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_parent" RENAME TO "parent";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in parent
SELECT count(*) FROM "parent";

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- rebuild of child for alter_column n (line 4): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of child
SELECT count(*) FROM "child";

-- guard, must return no row: child.n is NULL where NOT NULL comes
SELECT rowid FROM "child" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_child" (
    "y" TEXT,
    "x" INTEGER,
    "n" INTEGER NOT NULL,
    CONSTRAINT "fk_child_y_x" FOREIGN KEY ("y", "x") REFERENCES "parent" ("b", "a") ON DELETE SET NULL ON UPDATE CASCADE
);

INSERT INTO "kiln_new_child" (rowid, "y", "x", "n")
SELECT rowid, "y", "x", "n"
FROM "child";

DROP TABLE "child";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_child" RENAME TO "child";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- downgrade

-- rebuild of parent for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of parent
SELECT count(*) FROM "parent";

-- count the rows of child
SELECT count(*) FROM "child";

CREATE TABLE "kiln_new_parent" (
    "a" INTEGER,
    "b" TEXT,
    "n" INTEGER,
    PRIMARY KEY ("a", "b")
);

INSERT INTO "kiln_new_parent" (rowid, "a", "b", "n")
SELECT rowid, "a", "b", "n"
FROM "parent";

DROP TABLE "parent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_parent" RENAME TO "parent";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in parent
SELECT count(*) FROM "parent";

-- must count as many rows as before in child
SELECT count(*) FROM "child";

-- rebuild of child for alter_column n (line 4): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of child
SELECT count(*) FROM "child";

CREATE TABLE "kiln_new_child" (
    "y" TEXT,
    "x" INTEGER,
    "n" INTEGER,
    CONSTRAINT "fk_child_y_x" FOREIGN KEY ("y", "x") REFERENCES "parent" ("b", "a") ON DELETE SET NULL ON UPDATE CASCADE
);

INSERT INTO "kiln_new_child" (rowid, "y", "x", "n")
SELECT rowid, "y", "x", "n"
FROM "child";

DROP TABLE "child";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_child" RENAME TO "child";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in child
SELECT count(*) FROM "child";
