-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INT PRIMARY KEY, "word" TEXT COLLATE "NOCASE");
