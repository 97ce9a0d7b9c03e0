SELECT id = 9 AND b = 'a' FROM thing;
SELECT seq = 9 FROM sqlite_sequence WHERE name = 'thing';
