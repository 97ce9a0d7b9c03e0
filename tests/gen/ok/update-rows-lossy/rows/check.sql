SELECT word = 'a' FROM item WHERE id = 1;
