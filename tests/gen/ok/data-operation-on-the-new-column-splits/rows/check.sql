SELECT group_concat(slug) = 's1,s2' FROM item;
