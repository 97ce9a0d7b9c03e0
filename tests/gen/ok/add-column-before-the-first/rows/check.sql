SELECT group_concat(name) = 'first,id,middle,name,last' FROM pragma_table_info('item');
SELECT id = 5 AND rowid = 5 AND name = 'a' FROM item;
