-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "open" TEXT
);

CREATE VIEW "v" AS
SELECT "open" AS column_value, 'open' AS text_value FROM item;
