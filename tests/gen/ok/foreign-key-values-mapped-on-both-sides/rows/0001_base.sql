INSERT INTO maker VALUES ('a'), ('b');
INSERT INTO item VALUES (1, 'b'), (2, NULL);
