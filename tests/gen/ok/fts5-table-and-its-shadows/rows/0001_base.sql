INSERT INTO item VALUES (1, 'größe matters'), (2, 'other');
