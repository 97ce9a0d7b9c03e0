INSERT INTO item VALUES ('b', 1), ('a', 2);
