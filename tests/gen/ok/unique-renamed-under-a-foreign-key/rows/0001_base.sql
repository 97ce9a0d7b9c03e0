INSERT INTO maker VALUES (1, 'a');
INSERT INTO item VALUES (1, 'a');
