-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "article" (
    "id" INTEGER PRIMARY KEY,
    "title" TEXT COLLATE "NOCASE" NOT NULL
);

CREATE TABLE "part" (
    "id" INTEGER PRIMARY KEY,
    "item_id" INTEGER CONSTRAINT "fk_part_item_id" REFERENCES "article" ON DELETE CASCADE
);
