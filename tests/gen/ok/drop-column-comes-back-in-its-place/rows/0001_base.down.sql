SELECT a = 'x' AND b = 'b' FROM item;
SELECT group_concat(name) = 'id,a,b' FROM pragma_table_info('item');
