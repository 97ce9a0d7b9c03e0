-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_trigger look (line 3), create_trigger never (line 4)
CREATE TABLE "item" (
    "price",
    "shown" TEXT GENERATED ALWAYS AS (price || ' EUR') VIRTUAL
);

CREATE TRIGGER look AFTER UPDATE OF shown, price ON item BEGIN SELECT NEW.shown; END;

CREATE TRIGGER never AFTER UPDATE OF shown ON item BEGIN SELECT NEW.shown; END;

-- downgrade

-- undoes create_table item (line 2), create_trigger look (line 3), create_trigger never (line 4)
DROP TABLE "item";
