INSERT INTO item VALUES (1, 1), (2, 1);
