SELECT count(*)=1 FROM f WHERE f MATCH 'hello';
