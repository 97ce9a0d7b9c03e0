-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "thing" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "b" TEXT DEFAULT 'a' NOT NULL
);
