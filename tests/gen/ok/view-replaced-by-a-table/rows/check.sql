SELECT id = 5 FROM item;
