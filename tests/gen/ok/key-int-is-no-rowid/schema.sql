-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (id INT PRIMARY KEY, "word" TEXT COLLATE "NOCASE");
