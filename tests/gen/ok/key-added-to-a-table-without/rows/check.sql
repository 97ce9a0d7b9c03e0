SELECT group_concat(rowid) = '3,7' FROM item;
