SELECT rowid = 1 FROM words WHERE words MATCH 'text';
