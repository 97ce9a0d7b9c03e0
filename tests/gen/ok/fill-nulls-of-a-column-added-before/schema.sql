-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "size" INTEGER DEFAULT 3 NOT NULL
);
