-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of place for alter_column name (line 3): ALTER TABLE cannot change the definition of column name
-- keeps rowids
-- count the rows of place
SELECT count(*) FROM "place";

-- guard, must return no row: place.name is NULL where NOT NULL comes
SELECT rowid FROM "place" WHERE "name" IS NULL;

CREATE TABLE "kiln_new_place" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL
);

INSERT INTO "kiln_new_place" ("id", "name")
SELECT "id", "name"
FROM "place";

DROP TABLE "place";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_place" RENAME TO "place";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in place
SELECT count(*) FROM "place";

-- downgrade

-- rebuild of place for alter_column name (line 3): ALTER TABLE cannot change the definition of column name
-- keeps rowids
-- count the rows of place
SELECT count(*) FROM "place";

CREATE TABLE "kiln_new_place" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

INSERT INTO "kiln_new_place" ("id", "name")
SELECT "id", "name"
FROM "place";

DROP TABLE "place";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_place" RENAME TO "place";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in place
SELECT count(*) FROM "place";
