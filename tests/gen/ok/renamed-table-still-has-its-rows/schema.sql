-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "article" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER
);
