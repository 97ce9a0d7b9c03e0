-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "a%s\n%n" (
    "%d\" TEXT DEFAULT '100%\',
    CONSTRAINT "un%ique" UNIQUE ("%d\")
);
