INSERT INTO box VALUES (2, 5, 6, 5, 6, 'b');
