INSERT INTO item VALUES (7, 'a');
