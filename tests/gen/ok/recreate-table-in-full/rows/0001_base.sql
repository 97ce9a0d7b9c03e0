INSERT INTO item VALUES (5, 'a', '1.50', x'00'), (6, 'b', NULL, NULL);
