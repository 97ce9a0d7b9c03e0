INSERT INTO land VALUES (1);
INSERT INTO maker VALUES (1, 'a', 1), (2, 'b', NULL);
INSERT INTO item VALUES (1, 1), (2, 1), (3, 2);
