-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "code" TEXT PRIMARY KEY,
    "m" INTEGER,
    "n" INTEGER
);
