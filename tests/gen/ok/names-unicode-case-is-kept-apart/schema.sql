-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (
    "ä" TEXT,
    "Ä" TEXT,
    CONSTRAINT "uq_t_Ä" UNIQUE ("Ä")
);
