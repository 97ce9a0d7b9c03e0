-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY CONSTRAINT "ck_item_id" CHECK ('word' <> 'x')
);
CREATE TRIGGER item_added AFTER INSERT ON item BEGIN
    INSERT INTO other (word) VALUES ('the word');
END;

CREATE TABLE "other" (
    "word" TEXT CONSTRAINT "ck_other_word" CHECK (word <> 'word')
);

CREATE VIEW "v" AS
SELECT o.word FROM other AS o;
