SELECT count(*) = 3 FROM item;
