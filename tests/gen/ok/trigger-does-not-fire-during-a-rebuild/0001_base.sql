-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table log (line 3), create_trigger item_i (line 4), create_trigger item_d (line 5), create_trigger item_u (line 6)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "log" (
    "what" TEXT
);

CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO log VALUES ('i' || new.id); END;

CREATE TRIGGER item_d AFTER DELETE ON item BEGIN INSERT INTO log VALUES ('d' || old.id); END;

CREATE TRIGGER item_u AFTER UPDATE OF word ON item WHEN old.word IS NOT new.word BEGIN INSERT INTO log VALUES ('u' || new.id); END;

-- downgrade

-- undoes create_table item (line 2), create_table log (line 3), create_trigger item_i (line 4), create_trigger item_d (line 5), create_trigger item_u (line 6)
DROP TABLE "log";

DROP TABLE "item";
