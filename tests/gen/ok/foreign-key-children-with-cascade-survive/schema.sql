-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "child" (
    "id" INTEGER PRIMARY KEY,
    "parent_id" INTEGER NOT NULL CONSTRAINT "fk_child_parent_id" REFERENCES "parent" ON DELETE CASCADE
);

CREATE TABLE "grandchild" (
    "id" INTEGER PRIMARY KEY,
    "child_id" INTEGER CONSTRAINT "fk_grandchild_child_id" REFERENCES "child" ON DELETE CASCADE
);

CREATE TABLE "parent" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);
