-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "ck_item_code" CHECK (code GLOB '[A-Z][A-Z][0-9][0-9][0-9]' AND length(code) = 5),
    "price" INTEGER
);
