-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of chicken for add_column name (line 3): ALTER TABLE adds columns only at the end, not name
-- keeps rowids
-- count the rows of chicken
SELECT count(*) FROM "chicken";

-- count the rows of egg
SELECT count(*) FROM "egg";

CREATE TABLE "kiln_new_chicken" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "egg_id" INTEGER NOT NULL CONSTRAINT "fk_chicken_egg_id" REFERENCES "egg" ("id") DEFERRABLE INITIALLY DEFERRED
);

INSERT INTO "kiln_new_chicken" ("id", "egg_id")
SELECT "id", "egg_id"
FROM "chicken";

DROP TABLE "chicken";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_chicken" RENAME TO "chicken";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in chicken
SELECT count(*) FROM "chicken";

-- must count as many rows as before in egg
SELECT count(*) FROM "egg";

-- rebuild of egg for add_column size (line 4): ALTER TABLE adds columns only at the end, not size
-- keeps rowids
-- count the rows of egg
SELECT count(*) FROM "egg";

-- count the rows of chicken
SELECT count(*) FROM "chicken";

CREATE TABLE "kiln_new_egg" (
    "id" INTEGER PRIMARY KEY,
    "size" TEXT,
    "chicken_id" INTEGER CONSTRAINT "fk_egg_chicken_id" REFERENCES "chicken" ("id")
);

INSERT INTO "kiln_new_egg" ("id", "chicken_id")
SELECT "id", "chicken_id"
FROM "egg";

DROP TABLE "egg";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_egg" RENAME TO "egg";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in egg
SELECT count(*) FROM "egg";

-- must count as many rows as before in chicken
SELECT count(*) FROM "chicken";

-- downgrade

-- native change of chicken for add_column name (line 3): ALTER TABLE does it exactly
ALTER TABLE "chicken" DROP COLUMN "name";

-- native change of egg for add_column size (line 4): ALTER TABLE does it exactly
ALTER TABLE "egg" DROP COLUMN "size";
