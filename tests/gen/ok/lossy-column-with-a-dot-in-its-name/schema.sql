-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "a.b" (
    "id" INTEGER PRIMARY KEY,
    "c.d" INTEGER
);
