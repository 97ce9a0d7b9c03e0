INSERT INTO parent VALUES (1, 'x', 5), (2, 'y', 6);
INSERT INTO child VALUES ('x', 1, 7), (NULL, 2, 8);
