-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "big" (n INTEGER PRIMARY KEY, "t" TEXT NOT NULL);
