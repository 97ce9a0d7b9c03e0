INSERT INTO main VALUES (1, 2, 'n', 'o', 'e');
UPDATE main SET new = 'm';
