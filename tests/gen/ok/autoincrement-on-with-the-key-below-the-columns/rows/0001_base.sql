INSERT INTO item VALUES ('a', 3);
