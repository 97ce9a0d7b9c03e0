SELECT sum(size) = 3 FROM item;
