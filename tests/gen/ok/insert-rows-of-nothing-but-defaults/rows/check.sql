SELECT group_concat(id || word) = '1x,2y,3x' FROM item;
