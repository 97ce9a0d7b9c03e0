INSERT INTO item VALUES (1, 2, '3.50', 4, 5, 6, 7);
