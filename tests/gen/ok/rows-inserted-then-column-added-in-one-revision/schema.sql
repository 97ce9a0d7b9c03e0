-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "word" TEXT NOT NULL,
    "id" INTEGER PRIMARY KEY
);
