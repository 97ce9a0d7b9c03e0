-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (id INTEGER PRIMARY KEY, "b" TEXT, g INTEGER AS (b * 1), CONSTRAINT "ck_t" CHECK (g >= 1000 OR g IS NULL));
