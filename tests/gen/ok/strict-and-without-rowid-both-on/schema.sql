-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "k" TEXT PRIMARY KEY,
    "at" INTEGER,
    "v" ANY
) STRICT, WITHOUT ROWID;
