-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER,
    "shop" INTEGER NOT NULL,
    "word" TEXT,
    PRIMARY KEY ("shop", "id")
);
