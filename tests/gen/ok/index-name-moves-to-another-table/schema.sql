-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT NOT NULL
);

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT
);
CREATE INDEX "ix" ON "b" ("x");
