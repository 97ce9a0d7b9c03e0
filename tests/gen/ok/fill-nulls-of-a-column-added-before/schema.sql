-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "name" TEXT,
    "kind" TEXT NOT NULL,
    "size" INTEGER DEFAULT 3 NOT NULL
);
