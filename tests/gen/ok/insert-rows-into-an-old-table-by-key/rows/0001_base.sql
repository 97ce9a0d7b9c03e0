INSERT INTO item VALUES (1, 'old', 5);
