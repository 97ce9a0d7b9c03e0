-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of it's "the" table for alter_column back`tick (line 3): ALTER TABLE cannot change the definition of column back`tick
-- keeps 1 index, rowids
-- count the rows of it's "the" table
SELECT count(*) FROM "it's ""the"" table";

CREATE TABLE "kiln_new_it's ""the"" table" (
    "order" INTEGER PRIMARY KEY,
    "a ""quoted"" name" TEXT NOT NULL CONSTRAINT "ck_it's ""the"" table_a ""quoted"" name" CHECK ("a ""quoted"" name" <> ''),
    "[bracket]" TEXT DEFAULT 'x]"''`y',
    "back`tick" TEXT
);

INSERT INTO "kiln_new_it's ""the"" table" ("order", "a ""quoted"" name", "[bracket]", "back`tick")
SELECT "order", "a ""quoted"" name", "[bracket]", "back`tick"
FROM "it's ""the"" table";

DROP TABLE "it's ""the"" table";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_it's ""the"" table" RENAME TO "it's ""the"" table";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "index; DROP" ON "it's ""the"" table" ("back`tick", "a ""quoted"" name");

-- must count as many rows as before in it's "the" table
SELECT count(*) FROM "it's ""the"" table";

-- downgrade

-- rebuild of it's "the" table for alter_column back`tick (line 3): ALTER TABLE cannot change the definition of column back`tick
-- keeps 1 index, rowids
-- count the rows of it's "the" table
SELECT count(*) FROM "it's ""the"" table";

CREATE TABLE "kiln_new_it's ""the"" table" (
    "order" INTEGER PRIMARY KEY,
    "a ""quoted"" name" TEXT NOT NULL CONSTRAINT "ck_it's ""the"" table_a ""quoted"" name" CHECK ("a ""quoted"" name" <> ''),
    "[bracket]" TEXT DEFAULT 'x]"''`y',
    "back`tick" INTEGER
);

INSERT INTO "kiln_new_it's ""the"" table" ("order", "a ""quoted"" name", "[bracket]", "back`tick")
SELECT "order", "a ""quoted"" name", "[bracket]", "back`tick"
FROM "it's ""the"" table";

DROP TABLE "it's ""the"" table";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_it's ""the"" table" RENAME TO "it's ""the"" table";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "index; DROP" ON "it's ""the"" table" ("back`tick", "a ""quoted"" name");

-- must count as many rows as before in it's "the" table
SELECT count(*) FROM "it's ""the"" table";
