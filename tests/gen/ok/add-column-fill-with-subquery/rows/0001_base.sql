INSERT INTO maker VALUES (1, 'at'), (2, 'de');
INSERT INTO item VALUES (1, 2), (2, 1), (3, NULL);
