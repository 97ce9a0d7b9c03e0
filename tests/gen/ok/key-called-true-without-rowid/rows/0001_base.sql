INSERT INTO item VALUES ('a', 1), ('b', '2');
