-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE item (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, word TEXT UNIQUE ON CONFLICT IGNORE, n INTEGER, UNIQUE (word, n) ON CONFLICT FAIL);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
