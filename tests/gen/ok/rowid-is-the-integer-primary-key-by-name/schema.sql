-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "rowid" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);
