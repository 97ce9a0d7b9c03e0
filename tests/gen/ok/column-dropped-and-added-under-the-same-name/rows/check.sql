SELECT a = 7 AND b = 'b' FROM item;
