-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table chicken (line 2), create_table egg (line 3)
CREATE TABLE "chicken" (
    "id" INTEGER PRIMARY KEY,
    "egg_id" INTEGER NOT NULL CONSTRAINT "fk_chicken_egg_id" REFERENCES "egg" ("id") DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "egg" (
    "id" INTEGER PRIMARY KEY,
    "chicken_id" INTEGER CONSTRAINT "fk_egg_chicken_id" REFERENCES "chicken" ("id")
);

-- downgrade

-- undoes create_table chicken (line 2), create_table egg (line 3)
DROP TABLE "egg";

DROP TABLE "chicken";
