INSERT INTO item (_rowid_, rowid, word) VALUES (10, 'r10', 'a'), (20, 'r20', 'b');
