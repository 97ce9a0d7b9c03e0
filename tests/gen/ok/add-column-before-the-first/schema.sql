-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "first" TEXT,
    "id" INTEGER PRIMARY KEY,
    "middle" TEXT,
    "name" TEXT,
    "last" TEXT
);
