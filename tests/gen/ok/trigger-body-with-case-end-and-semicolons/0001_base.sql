-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

-- execute (line 3)
--   adds trigger t
CREATE TRIGGER t AFTER INSERT ON item BEGIN
    UPDATE item SET word = CASE WHEN new.word IS NULL THEN '; END' ELSE "word" END WHERE id = new.id;
    SELECT 1; -- END;
END;

INSERT INTO item (id) VALUES (1);

-- downgrade

-- undoes execute (line 3)
--   drops trigger t
DROP TRIGGER t;

-- undoes create_table item (line 2)
DROP TABLE "item";
