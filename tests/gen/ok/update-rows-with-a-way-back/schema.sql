-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "on_sale" INTEGER CONSTRAINT "ck_item_on_sale" CHECK (on_sale IN (0, 1))
);
