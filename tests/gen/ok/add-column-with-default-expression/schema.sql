-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "at" TEXT DEFAULT CURRENT_TIMESTAMP,
    "token" TEXT DEFAULT (lower(hex(randomblob(4))))
);
