-- Made by kiln; change the spec and run make. Spec: 0002_view.yaml
-- revision: 0002_view

-- upgrade

-- rename_table item to item_table (line 2)
ALTER TABLE "item" RENAME TO "item_table";

-- create_view item (line 3), create_trigger item_i (line 4)
CREATE VIEW "item" AS
SELECT id, word FROM item_table;

CREATE TRIGGER item_i INSTEAD OF INSERT ON item BEGIN INSERT INTO item_table (word) VALUES (new.word); END;

-- downgrade

-- undoes create_view item (line 3), create_trigger item_i (line 4)
DROP VIEW "item";

-- undoes rename_table item to item_table (line 2)
ALTER TABLE "item_table" RENAME TO "item";
