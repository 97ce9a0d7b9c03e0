INSERT INTO item (rowid, word) VALUES (10, 'a'), (20, 'b'), (-3, 'c');
