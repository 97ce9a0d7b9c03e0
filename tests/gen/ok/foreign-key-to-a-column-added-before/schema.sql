-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "city" (
    "name" TEXT,
    "code" TEXT CONSTRAINT "uq_city_code" UNIQUE
);

CREATE TABLE "visit" (
    "city_code" TEXT,
    CONSTRAINT "fk_visit_city_code" FOREIGN KEY ("city_code") REFERENCES "city" ("code")
);
