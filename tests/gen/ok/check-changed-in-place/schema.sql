-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "kind" TEXT CONSTRAINT "ck_item_kind" CHECK (kind IN ('a', 'b', 'c'))
);
