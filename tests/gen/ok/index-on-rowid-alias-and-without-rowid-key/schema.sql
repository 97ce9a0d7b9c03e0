-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "k" TEXT PRIMARY KEY,
    "v" TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX "ix_item_v_k" ON "item" ("v", "k");

CREATE TABLE "other" (
    "v" TEXT NOT NULL
);
