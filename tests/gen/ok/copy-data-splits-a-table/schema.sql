-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "address" (
    "person_id" INTEGER CONSTRAINT "fk_address_person_id" REFERENCES "person",
    "email" TEXT
);

CREATE TABLE "person" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);
