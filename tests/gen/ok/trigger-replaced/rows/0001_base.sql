INSERT INTO item (id) VALUES (1);
