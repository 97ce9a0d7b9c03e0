INSERT INTO item VALUES (1, 'a');
UPDATE item SET word = 'b';
