-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "shop" INTEGER,
    "id" INTEGER,
    "word" TEXT,
    PRIMARY KEY ("id")
);
