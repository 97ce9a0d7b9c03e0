SELECT Word = 'a' FROM item;
SELECT group_concat(name) = 'id,Word' FROM pragma_table_info('item');
