INSERT INTO item VALUES (5, 'a', 'b', 'c');
