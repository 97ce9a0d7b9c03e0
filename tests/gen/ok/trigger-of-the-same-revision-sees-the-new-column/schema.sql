-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "changed" TEXT DEFAULT CURRENT_TIMESTAMP,
    "word" TEXT
);
CREATE TRIGGER item_u AFTER UPDATE OF word ON item BEGIN UPDATE item SET changed = CURRENT_TIMESTAMP WHERE id = new.id; END;
