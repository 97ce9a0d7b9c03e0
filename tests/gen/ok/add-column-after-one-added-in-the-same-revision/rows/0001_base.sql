INSERT INTO item VALUES (5, 'z');
