-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);
CREATE TRIGGER t AFTER INSERT ON item BEGIN UPDATE item SET word = 'two' WHERE id = new.id; END;
