SELECT b = '' AND c = 7 FROM item;
