-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);
CREATE TRIGGER item_d AFTER DELETE ON item BEGIN INSERT INTO log VALUES ('d' || old.id); END;
CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO log VALUES ('i' || new.id); END;
CREATE TRIGGER item_u AFTER UPDATE OF word ON item WHEN old.word IS NOT new.word BEGIN INSERT INTO log VALUES ('u' || new.id); END;

CREATE TABLE "log" (
    "what" TEXT
);
