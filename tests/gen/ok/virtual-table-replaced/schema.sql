-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE VIRTUAL TABLE "words" USING "fts5"(title, body);
