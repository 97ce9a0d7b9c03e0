SELECT a || b || z = 'abz' FROM item;
SELECT group_concat(name) = 'id,a,b,z' FROM pragma_table_info('item');
