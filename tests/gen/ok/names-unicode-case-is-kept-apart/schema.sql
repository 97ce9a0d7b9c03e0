-- Made by gen/emit/schemafile.c: the whole schema at head of shop

CREATE TABLE "t" (
    "ä" TEXT,
    "Ä" TEXT,
    CONSTRAINT "uq_t_Ä" UNIQUE ("Ä")
);
