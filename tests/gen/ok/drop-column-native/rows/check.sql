SELECT group_concat(name) = 'id,a' FROM pragma_table_info('item');
