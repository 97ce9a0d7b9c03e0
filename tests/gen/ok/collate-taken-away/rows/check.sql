SELECT count(*) = 0 FROM item WHERE word = 'ABC';
