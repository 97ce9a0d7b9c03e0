SELECT group_concat(word) = 'item 1,b' FROM item;
