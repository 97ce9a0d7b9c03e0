INSERT INTO item (id, word) VALUES (1, 'a');
