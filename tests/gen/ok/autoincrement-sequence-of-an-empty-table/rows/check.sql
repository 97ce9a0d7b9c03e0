SELECT seq = 41 FROM sqlite_sequence WHERE name = 'item';
SELECT count(*) = 0 OR max(seq) IS NULL OR max(seq) = 0 FROM sqlite_sequence WHERE name = 'fresh';
SELECT count(*) = 0 FROM sqlite_sequence WHERE name NOT IN ('item', 'fresh');
