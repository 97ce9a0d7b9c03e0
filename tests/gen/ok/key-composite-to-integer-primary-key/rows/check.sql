SELECT rowid = 7 FROM item WHERE word = 'a';
SELECT rowid = 3 FROM item WHERE word = 'b';
