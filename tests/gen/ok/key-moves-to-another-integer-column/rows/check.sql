SELECT group_concat(rowid) = '11,22' FROM item;
