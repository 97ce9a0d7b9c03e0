SELECT type = '' FROM pragma_table_info('item') WHERE name = 'v';
SELECT group_concat(typeof(v)) = 'text,integer' FROM item;
