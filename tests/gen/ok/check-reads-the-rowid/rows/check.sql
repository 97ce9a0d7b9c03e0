SELECT id = 7 FROM item;
