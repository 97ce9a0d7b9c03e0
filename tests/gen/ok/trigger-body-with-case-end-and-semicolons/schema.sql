-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL
);
CREATE TRIGGER t AFTER INSERT ON item BEGIN
    UPDATE item SET word = CASE WHEN new.word IS NULL THEN '; END' ELSE "word" END WHERE id = new.id;
    SELECT 1; -- END;
END;
