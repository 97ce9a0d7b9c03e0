SELECT seq = 1000000 FROM sqlite_sequence WHERE name = 'item''s';
