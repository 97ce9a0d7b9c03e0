-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "chicken" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "egg_id" INTEGER NOT NULL CONSTRAINT "fk_chicken_egg_id" REFERENCES "egg" ("id") DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE "egg" (
    "id" INTEGER PRIMARY KEY,
    "size" TEXT,
    "chicken_id" INTEGER CONSTRAINT "fk_egg_chicken_id" REFERENCES "chicken" ("id")
);
