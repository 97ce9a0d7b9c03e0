SELECT size = 3 FROM item;
