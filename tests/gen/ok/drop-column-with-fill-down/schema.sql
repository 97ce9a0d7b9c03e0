-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "person" (
    "id" INTEGER PRIMARY KEY,
    "full" TEXT NOT NULL
);
