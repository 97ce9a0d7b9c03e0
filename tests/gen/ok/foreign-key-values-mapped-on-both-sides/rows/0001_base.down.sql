SELECT maker = 'b' FROM item WHERE id = 1;
