-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_b (line 3)
CREATE TABLE item (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b TEXT, c INTEGER, d TEXT);

CREATE INDEX "ix_b" ON "item" ("b");

-- downgrade

-- undoes create_table item (line 2), create_index ix_b (line 3)
DROP TABLE "item";
