-- Rows for the torture table: parents 1 and 2, the sequence at 9, three children, rowids with gaps.
INSERT INTO parent (id, name, price, note) VALUES (1, 'Ada', 100, 'a'), (2, 'Bob', 5, 'b');
INSERT INTO parent (id, name, note, parent_id) VALUES (9, 'gone', 'c', 1);
PRAGMA recursive_triggers = OFF;
DROP TRIGGER parent_no_delete;
DELETE FROM parent WHERE id = 9;
CREATE TRIGGER parent_no_delete BEFORE DELETE ON parent BEGIN
    SELECT RAISE(ABORT, 'parents stay; always');
END;
UPDATE parent SET parent_id = 1 WHERE id = 2;
INSERT INTO child VALUES (1, 1, 'x'), (2, 1, 'y'), (3, 2, 'z');
DELETE FROM log;
INSERT INTO log (rowid, said) VALUES (10, 'ten'), (20, 'twenty');
INSERT INTO setting VALUES ('size', 12), ('theme', 'dark'), ('pin', '007');
