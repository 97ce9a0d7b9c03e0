INSERT INTO item VALUES (1, 'a', '2024-01-01'), (2, 'b', 20240101);
