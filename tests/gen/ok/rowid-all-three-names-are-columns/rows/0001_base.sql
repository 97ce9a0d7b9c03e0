INSERT INTO item VALUES ('a', 'b', 'c'), ('a', 'b', 'c');
