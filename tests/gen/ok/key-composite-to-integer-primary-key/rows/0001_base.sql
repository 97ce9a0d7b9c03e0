INSERT INTO item (rowid, shop, id, word) VALUES (100, 1, 7, 'a'), (101, 1, 3, 'b');
