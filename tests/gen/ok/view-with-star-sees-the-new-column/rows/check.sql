SELECT group_concat(name) = 'id,n,word' FROM pragma_table_info('everything');
