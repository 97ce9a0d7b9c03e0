SELECT a IS NULL AND b = 'b' FROM item;
