-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id integer primary key,word text collate nocase, "n" INTEGER);
