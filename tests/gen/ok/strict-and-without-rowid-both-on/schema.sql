-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "k" TEXT PRIMARY KEY,
    "at" INTEGER,
    "v" ANY
) STRICT, WITHOUT ROWID;
