-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "true" PRIMARY KEY,
    "size" INTEGER CONSTRAINT "uq_item_size" UNIQUE
) WITHOUT ROWID;
