INSERT INTO item VALUES (9, 'x');
