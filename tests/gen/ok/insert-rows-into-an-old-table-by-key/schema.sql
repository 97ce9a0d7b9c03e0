-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "shop" INTEGER,
    "code" TEXT,
    "n" INTEGER,
    PRIMARY KEY ("shop", "code")
);
