-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER,
    "b" TEXT NOT NULL,
    PRIMARY KEY ("id")
) STRICT;
