SELECT group_concat(rank) = '50,20' FROM item;
