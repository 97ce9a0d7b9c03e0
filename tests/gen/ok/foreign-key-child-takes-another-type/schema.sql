-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "mark_code" REAL CONSTRAINT "fk_item_mark_code" REFERENCES "mark"
);

CREATE TABLE "mark" (
    "code" PRIMARY KEY
);
