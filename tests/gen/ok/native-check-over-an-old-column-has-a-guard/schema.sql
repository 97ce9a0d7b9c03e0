-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER,
    "rebate" INTEGER DEFAULT 0 CONSTRAINT "ck_item_rebate" CHECK (rebate <= price)
);
