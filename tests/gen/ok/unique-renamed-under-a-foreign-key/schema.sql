-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

CREATE TABLE "maker" (id INTEGER PRIMARY KEY, "code" TEXT, CONSTRAINT "one_code" UNIQUE ("code"));
