-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "article" (
    "id" INTEGER PRIMARY KEY,
    "m" TEXT NOT NULL
);
