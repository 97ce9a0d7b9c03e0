-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (kind TEXT CHECK (kind IN ('kind', 'new', 'it''s')), "m" INTEGER, n INTEGER, CONSTRAINT "odd name" CHECK (n > 0 OR kind = 'kind'));
