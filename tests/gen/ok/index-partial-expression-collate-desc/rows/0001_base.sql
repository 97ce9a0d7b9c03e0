INSERT INTO item VALUES (1, 'a', 5), (2, 'B', 6);
