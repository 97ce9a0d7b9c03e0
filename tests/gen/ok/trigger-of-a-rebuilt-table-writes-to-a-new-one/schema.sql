-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n"
);
CREATE TRIGGER item_added AFTER INSERT ON item BEGIN INSERT INTO journal VALUES (new.n); END;

CREATE TABLE "journal" (
    "n"
);

CREATE TABLE "note" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);
