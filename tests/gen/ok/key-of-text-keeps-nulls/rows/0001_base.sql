INSERT INTO item VALUES (NULL, 1), (NULL, 2), ('a', 3);
