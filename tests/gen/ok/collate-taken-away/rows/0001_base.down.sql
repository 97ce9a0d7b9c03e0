SELECT count(*) = 1 FROM item WHERE word = 'ABC';
