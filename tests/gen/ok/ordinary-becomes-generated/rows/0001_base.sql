INSERT INTO item VALUES (1, 'ABC', 'by hand');
