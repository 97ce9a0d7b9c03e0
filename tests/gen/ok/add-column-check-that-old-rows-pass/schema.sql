-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER DEFAULT 1 CONSTRAINT "ck_item_n" CHECK (n > 0)
);
