INSERT INTO item VALUES (9, 'a'), (2, 'b');
DELETE FROM item WHERE id = 9;
