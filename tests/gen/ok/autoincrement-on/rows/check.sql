SELECT seq = 40 FROM sqlite_sequence WHERE name = 'item';
