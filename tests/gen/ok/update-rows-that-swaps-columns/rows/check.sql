SELECT a = 'y' AND b = 'x' FROM item;
