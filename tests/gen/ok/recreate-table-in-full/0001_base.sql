-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_name (line 3), create_trigger item_d (line 4)
CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, price TEXT, junk BLOB, CHECK (length(name) > 0));

CREATE INDEX "ix_name" ON "item" ("name");

CREATE TRIGGER item_d BEFORE DELETE ON item BEGIN SELECT RAISE(ABORT, 'no'); END;

-- downgrade

-- undoes create_table item (line 2), create_index ix_name (line 3), create_trigger item_d (line 4)
DROP TABLE "item";
