-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "code" TEXT PRIMARY KEY,
    "m" INTEGER,
    "n" INTEGER
);
