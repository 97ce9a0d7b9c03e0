SELECT group_concat(coalesce(size, 'none')) = '3,none' FROM item;
