-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "thing" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "b" TEXT DEFAULT 'a' NOT NULL
);
