-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "big" (n INTEGER PRIMARY KEY, "t" TEXT NOT NULL);
