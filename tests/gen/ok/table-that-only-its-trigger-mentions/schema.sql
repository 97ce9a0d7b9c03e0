-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "audit" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "was" TEXT
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);
CREATE TRIGGER item_u AFTER UPDATE OF word ON item FOR EACH ROW
WHEN old.word IS NOT new.word
BEGIN
    INSERT INTO audit (was) SELECT old.word WHERE old.word IS NOT NULL;
    DELETE FROM audit WHERE id < (SELECT max(id) - 100 FROM audit);
END;
