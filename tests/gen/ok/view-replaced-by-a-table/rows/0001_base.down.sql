SELECT id = 1 FROM item;
