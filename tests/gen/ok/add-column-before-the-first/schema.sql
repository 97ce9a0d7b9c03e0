-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "first" TEXT,
    "id" INTEGER PRIMARY KEY,
    "middle" TEXT,
    "name" TEXT,
    "last" TEXT
);
