-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker" ("id") ON DELETE CASCADE
);

CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);
