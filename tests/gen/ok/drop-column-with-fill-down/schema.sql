-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "person" (
    "id" INTEGER PRIMARY KEY,
    "full" TEXT NOT NULL
);
