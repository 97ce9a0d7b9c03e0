-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "price" INTEGER,
    "initial" TEXT NOT NULL CONSTRAINT "ck_item_initial" CHECK (initial BETWEEN 'A' AND 'Z') GENERATED ALWAYS AS (substr(code, 1, 1)) VIRTUAL,
    "cents" INTEGER CONSTRAINT "uq_item_cents" UNIQUE CONSTRAINT "ck_item_cents" CHECK (cents < 1000000) GENERATED ALWAYS AS (price * 100) STORED
);
