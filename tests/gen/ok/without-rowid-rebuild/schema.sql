-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "a" TEXT,
    "b" INTEGER,
    "n" INTEGER NOT NULL,
    PRIMARY KEY ("b" DESC, "a")
) WITHOUT ROWID;
CREATE INDEX "ix_n" ON "item" ("n");
