SELECT group_concat(name || pk) = 'id1,b0' FROM pragma_table_info('item');
