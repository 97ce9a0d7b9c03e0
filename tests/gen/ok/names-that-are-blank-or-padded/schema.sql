-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE " item " (
    " " INTEGER PRIMARY KEY,
    "	" TEXT,
    "1" TEXT NOT NULL
);
