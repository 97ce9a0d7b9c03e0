-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "n" INTEGER,
    "maker_id" INTEGER
);

CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);
