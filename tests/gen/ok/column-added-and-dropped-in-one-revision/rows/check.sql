SELECT a = 'a' FROM item;
