-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "a" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE "c" ("x" INTEGER REFERENCES b (id));
