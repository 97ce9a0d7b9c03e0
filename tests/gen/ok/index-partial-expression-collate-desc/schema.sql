-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "n" INTEGER NOT NULL
);
CREATE INDEX "ix raw" ON item (word COLLATE RTRIM DESC, (n + 1));
CREATE INDEX "ix_collate" ON "item" ("word" COLLATE "NOCASE" DESC, "n" DESC);
CREATE INDEX "ix_expr" ON "item" (lower(word), n % 10 DESC);
CREATE INDEX "ix_partial" ON "item" ("n") WHERE word IS NOT NULL AND n > 0;
CREATE UNIQUE INDEX "ux_expr" ON "item" (ifnull(word, '-'), "id");
