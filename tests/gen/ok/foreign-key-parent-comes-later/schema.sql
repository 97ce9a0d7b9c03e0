-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker"
);

CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);
