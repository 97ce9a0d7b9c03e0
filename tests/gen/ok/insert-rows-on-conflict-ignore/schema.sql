-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "setting" (
    "key" TEXT PRIMARY KEY,
    "value" TEXT
);
