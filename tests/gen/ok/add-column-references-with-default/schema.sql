-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "fk_item_maker_id" REFERENCES "maker" ON DELETE CASCADE
);

CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);
