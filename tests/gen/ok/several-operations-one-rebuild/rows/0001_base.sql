INSERT INTO item VALUES (1, 'a', 'b', 5, 'd');
