SELECT rowid=2 FROM f WHERE f MATCH 'world';
