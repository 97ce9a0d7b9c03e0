-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "name" TEXT NOT NULL,
    "loud" TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL
);
