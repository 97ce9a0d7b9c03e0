-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIRTUAL TABLE "words" USING "fts5"(title, body);
