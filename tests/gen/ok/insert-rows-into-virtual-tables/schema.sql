-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIRTUAL TABLE "f" USING "fts5"(a, b UNINDEXED);

CREATE VIRTUAL TABLE r USING rtree(id, x0, x1);
