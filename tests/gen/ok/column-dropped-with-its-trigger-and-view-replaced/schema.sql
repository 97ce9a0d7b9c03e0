-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);
CREATE TRIGGER tr AFTER UPDATE OF id ON item BEGIN SELECT new.id; END;

CREATE VIEW "v" AS
SELECT id AS n FROM item;
