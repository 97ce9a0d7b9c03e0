INSERT INTO item VALUES (7, 'a'), (3, 'b');
