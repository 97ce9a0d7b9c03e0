-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table other (line 3), create_table item (line 4), create_trigger item_added (line 5), create_view v (line 10)
CREATE TABLE "other" (
    "word" TEXT CONSTRAINT "ck_other_word" CHECK (word <> 'word')
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY CONSTRAINT "ck_item_id" CHECK ('word' <> 'x'),
    "word" TEXT
);

CREATE VIEW "v" AS
SELECT o.word FROM other AS o;

CREATE TRIGGER item_added AFTER INSERT ON item BEGIN
    INSERT INTO other (word) VALUES ('the word');
END;

-- downgrade

-- undoes create_table other (line 3), create_table item (line 4), create_trigger item_added (line 5), create_view v (line 10)
DROP VIEW "v";

DROP TABLE "item";

DROP TABLE "other";
