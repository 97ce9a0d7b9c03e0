INSERT INTO item VALUES (1, 'a'), (2, 'b'), (9, 'c');
DELETE FROM item WHERE id = 9;
