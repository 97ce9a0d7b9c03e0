SELECT seq = 9 FROM sqlite_sequence WHERE name = 'item';
SELECT count(*) = 1 FROM sqlite_sequence;
