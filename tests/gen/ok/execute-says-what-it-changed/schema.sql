-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY, word TEXT DEFAULT 'some', note TEXT);
CREATE UNIQUE INDEX ux_note ON item (note) WHERE note <> '';
CREATE TRIGGER item_gone AFTER DELETE ON item BEGIN SELECT 2; END;
