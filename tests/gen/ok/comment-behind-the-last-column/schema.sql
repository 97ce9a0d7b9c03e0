-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    id INTEGER PRIMARY KEY,
    name TEXT, -- last, without a comma
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE
);
