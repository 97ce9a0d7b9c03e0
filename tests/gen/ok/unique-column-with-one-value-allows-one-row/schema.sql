-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER,
    "lock" INTEGER NOT NULL CONSTRAINT "uq_item_lock" UNIQUE DEFAULT 1 CONSTRAINT "ck_item_lock" CHECK (lock = 1)
);
