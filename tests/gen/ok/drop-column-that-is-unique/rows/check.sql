SELECT group_concat(b) = 'b,d' FROM item;
