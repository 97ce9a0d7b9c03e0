SELECT word = 'x' FROM item;
