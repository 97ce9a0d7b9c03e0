SELECT group_concat(id || name || price) = '5a1.50,6b0.00' FROM item;
