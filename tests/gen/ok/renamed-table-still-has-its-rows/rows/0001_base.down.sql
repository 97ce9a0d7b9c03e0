SELECT n = 5 FROM item;
