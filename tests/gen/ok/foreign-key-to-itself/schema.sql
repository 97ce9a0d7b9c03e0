-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "node" (
    "id" INTEGER PRIMARY KEY,
    "parent_id" INTEGER CONSTRAINT "fk_node_parent_id" REFERENCES "node" ("id") ON DELETE CASCADE,
    "word" TEXT NOT NULL
);
