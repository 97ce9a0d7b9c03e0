INSERT INTO item VALUES (1, 'a'), (40, 'b');
