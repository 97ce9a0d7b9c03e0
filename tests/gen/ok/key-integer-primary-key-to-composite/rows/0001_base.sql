INSERT INTO item VALUES (7, 1, 'a'), (3, 2, 'b');
