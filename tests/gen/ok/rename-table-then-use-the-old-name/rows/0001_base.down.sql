SELECT word = 'a' FROM item;
