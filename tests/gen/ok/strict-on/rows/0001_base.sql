INSERT INTO item VALUES (1, 5, 1.5, 'a', x'00', 'text'), (2, NULL, 2, NULL, NULL, 7);
