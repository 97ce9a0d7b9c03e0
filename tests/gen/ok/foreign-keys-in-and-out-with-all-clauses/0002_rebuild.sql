-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of maker for alter_column name (line 3): ALTER TABLE cannot change the definition of column name
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker.name is NULL where NOT NULL comes
SELECT rowid FROM "maker" WHERE "name" IS NULL;

CREATE TABLE "kiln_new_maker" (
    id INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL,
    land_id INTEGER CONSTRAINT fk_land REFERENCES land (id) ON UPDATE CASCADE ON DELETE SET NULL
        MATCH FULL DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO "kiln_new_maker" ("id", "name", "land_id")
SELECT "id", "name", "land_id"
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

-- rebuild of maker for alter_column name (line 3): ALTER TABLE cannot change the definition of column name
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_maker" (
    id INTEGER PRIMARY KEY,
    name TEXT,
    land_id INTEGER CONSTRAINT fk_land REFERENCES land (id) ON UPDATE CASCADE ON DELETE SET NULL
        MATCH FULL DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO "kiln_new_maker" ("id", "name", "land_id")
SELECT "id", "name", "land_id"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";
