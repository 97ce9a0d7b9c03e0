INSERT INTO item VALUES (1, 'a', 'b');
INSERT INTO other VALUES (1, 1);
