SELECT group_concat(name) = 'id,n' FROM pragma_table_info('item');
