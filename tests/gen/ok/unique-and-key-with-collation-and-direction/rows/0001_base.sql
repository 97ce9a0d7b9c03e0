INSERT INTO item VALUES ('a', 'b'), ('c', 'd');
