-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" ("id" INTEGER PRIMARY KEY, "k" TEXT, a TEXT, CONSTRAINT "uq_t_k" UNIQUE ("k"));
