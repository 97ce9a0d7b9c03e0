-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_virtual_table words (line 3), create_trigger item_i (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT
);

CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='', tokenize='unicode61 remove_diacritics 2');

CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO words (rowid, body) VALUES (new.id, new.body); END;

-- downgrade

-- undoes create_table item (line 2), create_virtual_table words (line 3), create_trigger item_i (line 4)
DROP TABLE "words";

DROP TABLE "item";
