INSERT INTO item VALUES (1, 'yes');
