-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "rest" (
    "id"
);
