INSERT INTO log (rowid, said, n) VALUES (5, 'a', NULL), (6, 'a', NULL), (9, 'b', 1);
