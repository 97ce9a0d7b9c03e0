INSERT INTO item (id, price, name) VALUES (1, 100, 'a'), (2, 200, 'b');
