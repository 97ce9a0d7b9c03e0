-- Made by kiln; change the spec and run make. Spec: 0002_raw.yaml
-- revision: 0002_raw

-- upgrade

-- execute (line 2)
--   changes default item.word 'none'
--       into default item.word 'some'
--   drops index ix_word on item (word)
--   replaces trigger item_gone
--   adds column item.note
--   adds index ux_note on item (note) unique where note <> ''
CREATE TABLE item_new (id INTEGER PRIMARY KEY, word TEXT DEFAULT 'some', note TEXT);

INSERT INTO item_new (id, word) SELECT id, word FROM item;

DROP TABLE item;

ALTER TABLE item_new RENAME TO item;

CREATE UNIQUE INDEX ux_note ON item (note) WHERE note <> '';

CREATE TRIGGER item_gone AFTER DELETE ON item BEGIN SELECT 2; END;

-- downgrade

-- undoes execute (line 2)
--   drops column item.note
--   changes default item.word 'some'
--       into default item.word 'none'
--   drops index ux_note on item (note) unique where note <> ''
--   replaces trigger item_gone
--   adds index ix_word on item (word)
CREATE TABLE item_old ("id" INTEGER PRIMARY KEY, "word" TEXT DEFAULT 'none');

INSERT INTO item_old (id, word) SELECT id, word FROM item;

DROP TABLE item;

ALTER TABLE item_old RENAME TO item;

CREATE INDEX ix_word ON item (word);

CREATE TRIGGER item_gone AFTER DELETE ON item BEGIN SELECT 1; END;
