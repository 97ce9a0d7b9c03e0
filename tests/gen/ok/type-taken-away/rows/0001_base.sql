INSERT INTO item VALUES (1, '5'), (2, 5);
