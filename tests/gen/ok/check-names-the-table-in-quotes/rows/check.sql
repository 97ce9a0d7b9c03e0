SELECT g = 6 FROM item;
