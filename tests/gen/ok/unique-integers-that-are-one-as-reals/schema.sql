-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "n" REAL,
    CONSTRAINT "uq_item_n" UNIQUE ("n") ON CONFLICT REPLACE
);
