-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "code" TEXT PRIMARY KEY NOT NULL,
    "n" INTEGER
) WITHOUT ROWID;
CREATE INDEX "ix_item_n" ON "item" ("n");
