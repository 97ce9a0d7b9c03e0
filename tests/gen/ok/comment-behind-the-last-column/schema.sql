-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    id INTEGER PRIMARY KEY,
    name TEXT, -- last, without a comma
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE
);
