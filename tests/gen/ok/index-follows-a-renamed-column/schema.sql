-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "new ""word""" TEXT CONSTRAINT "ck_item_word" CHECK (length("new ""word""") < 9),
    "up" TEXT GENERATED ALWAYS AS (upper("new ""word""")) VIRTUAL
);
CREATE INDEX "ix" ON "item" (lower("new ""word""")) WHERE "new ""word""" <> '';
CREATE TRIGGER t AFTER UPDATE OF "new ""word""" ON item WHEN new."new ""word""" = 'x' BEGIN SELECT RAISE(ABORT, 'word'); END;

CREATE VIEW "v" AS
SELECT i."new ""word""" AS w FROM item AS i;
