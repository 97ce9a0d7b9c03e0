-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "name",
    "size" INTEGER DEFAULT 3
);
