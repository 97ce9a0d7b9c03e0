INSERT INTO item (id) VALUES (4);
