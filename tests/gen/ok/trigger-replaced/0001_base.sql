-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_trigger t (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TRIGGER t AFTER INSERT ON item BEGIN UPDATE item SET word = 'one' WHERE id = new.id; END;

-- downgrade

-- undoes create_table item (line 2), create_trigger t (line 3)
DROP TABLE "item";
