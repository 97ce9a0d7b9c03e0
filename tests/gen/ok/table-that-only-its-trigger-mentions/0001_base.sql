-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table audit (line 3), create_trigger item_u (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "audit" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "was" TEXT
);

CREATE TRIGGER item_u AFTER UPDATE OF word ON item FOR EACH ROW
WHEN old.word IS NOT new.word
BEGIN
    INSERT INTO audit (was) SELECT old.word WHERE old.word IS NOT NULL;
    DELETE FROM audit WHERE id < (SELECT max(id) - 100 FROM audit);
END;

-- downgrade

-- undoes create_table item (line 2), create_table audit (line 3), create_trigger item_u (line 4)
DROP TABLE "audit";

DROP TABLE "item";
