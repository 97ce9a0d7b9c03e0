SELECT n = 1 FROM item;
