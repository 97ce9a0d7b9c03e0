SELECT group_concat(name) = 'id,b' FROM pragma_table_info('item');
