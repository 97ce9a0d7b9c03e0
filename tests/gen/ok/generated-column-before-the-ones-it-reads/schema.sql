-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "gross" GENERATED ALWAYS AS (net * 2) VIRTUAL,
    "more" GENERATED ALWAYS AS (gross + 1) STORED,
    "net" INTEGER NOT NULL
);
