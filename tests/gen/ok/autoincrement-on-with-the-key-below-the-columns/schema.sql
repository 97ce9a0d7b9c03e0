-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (word TEXT, "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);
