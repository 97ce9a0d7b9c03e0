-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "a" TEXT,
    "b" INTEGER,
    "n" INTEGER NOT NULL,
    PRIMARY KEY ("b" DESC, "a")
) WITHOUT ROWID;
CREATE INDEX "ix_n" ON "item" ("n");
