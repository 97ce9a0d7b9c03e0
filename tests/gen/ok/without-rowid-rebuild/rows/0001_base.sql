INSERT INTO item VALUES ('a', 1, 5), ('b', 2, 6);
