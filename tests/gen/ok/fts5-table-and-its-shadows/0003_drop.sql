-- Made by kiln; change the spec and run make. Spec: 0003_drop.yaml
-- revision: 0003_drop

-- upgrade

-- drop_trigger item_i (line 2)
DROP TRIGGER "item_i";

-- downgrade

-- undoes drop_trigger item_i (line 2)
CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO words (rowid, body) VALUES (new.id, new.body); END;
