SELECT group_concat(id || word) = '1new,2two' FROM item;
