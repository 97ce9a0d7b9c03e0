SELECT group_concat(loud) = 'A,NONE' FROM item;
