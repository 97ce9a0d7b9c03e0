INSERT INTO sale VALUES (1, 'mon', 1), (2, 'mon', 2), (3, 'tue', 5);
