INSERT INTO parent VALUES (1, 'a'), (2, 'b');
INSERT INTO child VALUES (1, 1), (2, 1), (3, 2);
INSERT INTO grandchild VALUES (1, 1), (2, 3);
