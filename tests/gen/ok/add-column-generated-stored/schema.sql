-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "twice" INTEGER GENERATED ALWAYS AS (n * 2) STORED,
    "n" INTEGER
);
CREATE INDEX "ix_item_n" ON "item" ("n");
CREATE INDEX "ix_item_twice" ON "item" ("twice");
