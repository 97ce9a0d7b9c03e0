INSERT INTO item VALUES (3, 'a');
