-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table catalogue (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

CREATE TABLE "catalogue" (
    "name" TEXT
);

-- execute (line 4)
INSERT INTO catalogue SELECT name FROM pragma_table_info('item');

-- downgrade

-- undoes execute (line 4)
DELETE FROM catalogue;

-- undoes create_table item (line 2), create_table catalogue (line 3)
DROP TABLE "catalogue";

DROP TABLE "item";
