SELECT group_concat(name) = 'Id,Word' FROM pragma_table_info('item');
SELECT count(*) = 1 FROM sqlite_schema WHERE name = 'Item' AND type = 'table';
