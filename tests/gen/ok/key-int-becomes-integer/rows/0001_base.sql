INSERT INTO item (rowid, id, word) VALUES (50, 1, 'a'), (51, 7, 'b');
