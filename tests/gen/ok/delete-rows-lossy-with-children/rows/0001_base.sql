INSERT INTO maker VALUES (1, 0), (2, 1);
INSERT INTO item VALUES (1, 1), (2, 2);
