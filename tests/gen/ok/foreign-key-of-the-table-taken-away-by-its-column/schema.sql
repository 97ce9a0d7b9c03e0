-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE p (id INTEGER PRIMARY KEY);

CREATE TABLE "t" (id INTEGER PRIMARY KEY, c INT);
