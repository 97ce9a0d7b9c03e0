-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "Item" (
    "Id" INTEGER PRIMARY KEY,
    "Word" TEXT NOT NULL
);
CREATE INDEX "Ix_Word" ON "Item" ("WORD");
