SELECT group_concat(rowid) = '1,7' FROM item;
