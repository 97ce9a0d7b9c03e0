SELECT b = 3.5 AND e = 6 FROM item;
