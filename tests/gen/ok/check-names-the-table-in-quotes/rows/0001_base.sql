INSERT INTO item (id, n) VALUES (1, 5);
