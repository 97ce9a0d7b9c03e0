SELECT word = 'back 1' FROM item;
