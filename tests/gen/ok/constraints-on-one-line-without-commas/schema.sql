-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (a INT CONSTRAINT x CONSTRAINT y NOT NULL, "c" INTEGER, b INT, UNIQUE (a) CHECK (b > 0) CONSTRAINT z UNIQUE (b));
