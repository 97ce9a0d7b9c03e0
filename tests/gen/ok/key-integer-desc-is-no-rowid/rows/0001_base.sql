INSERT INTO item (rowid, id, word) VALUES (50, 1, 'a'), (51, NULL, 'b');
