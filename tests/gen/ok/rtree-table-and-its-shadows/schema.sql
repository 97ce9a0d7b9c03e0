-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIRTUAL TABLE "box" USING "rtree"(id, x0, x1, y0, y1, +label TEXT);

CREATE TABLE "place" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT NOT NULL
);
