SELECT group_concat(slug) = 'abc,item-2' FROM item;
