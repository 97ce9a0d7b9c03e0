INSERT INTO item VALUES (1, NULL), (2, 'b');
