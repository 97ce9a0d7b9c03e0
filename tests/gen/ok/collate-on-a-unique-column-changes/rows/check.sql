SELECT id = 1 FROM item WHERE word = 'ABC';
