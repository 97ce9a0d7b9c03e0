-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER
);

CREATE VIEW ones AS SELECT 1 AS one;
