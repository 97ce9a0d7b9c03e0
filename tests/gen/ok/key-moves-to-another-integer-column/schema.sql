-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "old" INTEGER NOT NULL,
    "new" INTEGER NOT NULL CONSTRAINT "uq_item_new" UNIQUE,
    PRIMARY KEY ("new")
);
