SELECT group_concat(position) = '3,1,2' FROM (SELECT position FROM item ORDER BY id);
