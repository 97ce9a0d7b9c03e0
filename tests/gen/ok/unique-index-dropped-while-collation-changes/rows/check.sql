SELECT count(*) = 2 FROM item WHERE code = 'a';
