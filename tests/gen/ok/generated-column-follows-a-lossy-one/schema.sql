-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "name" TEXT NOT NULL,
    "loud" TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL
);
