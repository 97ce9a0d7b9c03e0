-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "company" (
    "id" INTEGER PRIMARY KEY,
    "sign" TEXT CONSTRAINT "uq_maker_code" UNIQUE
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "company" ("sign")
);
