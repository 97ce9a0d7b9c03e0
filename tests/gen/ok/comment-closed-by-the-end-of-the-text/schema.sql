-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER
);

CREATE VIEW ones AS SELECT 1 AS one;
