-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "two
lines" (
    "what??/" TEXT NOT NULL,
    "-- no comment" INTEGER
);
