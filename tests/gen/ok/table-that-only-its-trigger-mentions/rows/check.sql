SELECT was = 'a' AND id = 1 FROM audit;
SELECT seq = 1 FROM sqlite_sequence WHERE name = 'audit';
