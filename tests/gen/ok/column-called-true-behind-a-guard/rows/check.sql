SELECT group_concat(item."true") = '1,42' FROM item;
