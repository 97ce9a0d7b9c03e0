-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY, a "VARCHAR" (10), b DECIMAL ( 10 , 2 ), c LONG VARCHAR, d [my type], "e" NOT NULL, f UNSIGNED BIG INT(-5));
