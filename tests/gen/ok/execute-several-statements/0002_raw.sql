-- Made by kiln; change the spec and run make. Spec: 0002_raw.yaml
-- revision: 0002_raw

-- upgrade

-- execute (line 2)
--   adds table part
CREATE TABLE part (id INTEGER PRIMARY KEY, word TEXT DEFAULT ';');

INSERT INTO part (id, word) SELECT id, word || '; ' /* ; */ FROM item;

CREATE INDEX "ix;part" ON part (word);

-- downgrade

-- undoes execute (line 2)
--   drops table part
DROP INDEX "ix;part";

DROP TABLE part;
