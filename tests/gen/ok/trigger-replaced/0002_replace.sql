-- Made by kiln; change the spec and run make. Spec: 0002_replace.yaml
-- revision: 0002_replace

-- upgrade

-- drop_trigger t (line 3), create_trigger t (line 4)
DROP TRIGGER "t";

CREATE TRIGGER t AFTER INSERT ON item BEGIN UPDATE item SET word = 'two' WHERE id = new.id; END;

-- downgrade

-- undoes drop_trigger t (line 3), create_trigger t (line 4)
DROP TRIGGER "t";

CREATE TRIGGER t AFTER INSERT ON item BEGIN UPDATE item SET word = 'one' WHERE id = new.id; END;
