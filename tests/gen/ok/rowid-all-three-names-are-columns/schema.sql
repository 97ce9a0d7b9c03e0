-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "item" (
    "rowid" TEXT,
    "_rowid_" TEXT,
    "oid" TEXT NOT NULL
);
