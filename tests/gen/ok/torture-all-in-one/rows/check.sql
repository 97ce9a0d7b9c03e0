SELECT count(*) = 2 FROM parent;
SELECT count(*) = 3 FROM child;
SELECT seq = 9 FROM sqlite_sequence WHERE name = 'parent';
SELECT group_concat(rowid) = '10,20' FROM log;
