INSERT INTO item VALUES (1, 'abcd'), (2, 'a');
