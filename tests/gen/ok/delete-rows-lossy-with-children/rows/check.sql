SELECT count(*) = 1 FROM item;
