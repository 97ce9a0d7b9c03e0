INSERT INTO item VALUES (1, 'Abc'), (2, 'b');
