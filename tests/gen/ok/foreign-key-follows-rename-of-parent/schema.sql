-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "company" (
    "id" INTEGER PRIMARY KEY,
    "sign" TEXT CONSTRAINT "uq_maker_code" UNIQUE
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "company" ("sign")
);
