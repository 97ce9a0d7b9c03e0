SELECT count(*) = 0 FROM item;
