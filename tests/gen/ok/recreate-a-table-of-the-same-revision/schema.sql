-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "name",
    "size" INTEGER DEFAULT 3
);
