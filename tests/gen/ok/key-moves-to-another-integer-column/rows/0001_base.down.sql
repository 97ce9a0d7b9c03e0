SELECT group_concat(rowid) = '1,2' FROM item;
