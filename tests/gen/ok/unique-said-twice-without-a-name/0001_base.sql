-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE item (id INTEGER PRIMARY KEY, code TEXT UNIQUE, word TEXT CHECK (word <> 0), UNIQUE (code), CHECK (word <> 0), UNIQUE (code));

-- insert_rows item (line 3)
INSERT INTO "item" ("id", "code", "word")
VALUES (1, 'a', 'b');

-- downgrade

-- undoes insert_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table item (line 2)
DROP TABLE "item";
