-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (id integer primary key,word text collate nocase, "n" INTEGER);
