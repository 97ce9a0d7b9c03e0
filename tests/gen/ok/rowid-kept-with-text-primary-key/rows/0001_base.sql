INSERT INTO item (rowid, word, n) VALUES (10, 'a', 1), (20, NULL, 2), (21, NULL, 3);
