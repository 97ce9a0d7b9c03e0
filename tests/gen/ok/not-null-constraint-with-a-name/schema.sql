-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY, "word" TEXT DEFAULT 'x' CONSTRAINT "must_again" NOT NULL);
