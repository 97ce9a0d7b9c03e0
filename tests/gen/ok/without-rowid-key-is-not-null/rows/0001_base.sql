INSERT INTO item VALUES ('b', 1), (NULL, 2), (NULL, 3);
