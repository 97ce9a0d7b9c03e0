SELECT group_concat(pk) = '2,1,0' FROM pragma_table_info('item');
SELECT sum(id) = 10 FROM item;
