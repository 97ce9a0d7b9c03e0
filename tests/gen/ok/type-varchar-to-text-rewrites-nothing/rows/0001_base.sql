INSERT INTO item VALUES (1, '007'), (2, x'00ff'), (3, 7);
