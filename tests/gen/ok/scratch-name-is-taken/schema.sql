-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);
CREATE INDEX "kiln_new3_item" ON "item" ("word");

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY
);

CREATE VIEW "kiln_new2_item" AS
SELECT 1 AS one;
