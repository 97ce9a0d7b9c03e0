SELECT wr = 0 FROM pragma_table_list WHERE name = 'item';
SELECT count(*) = 2 FROM item;
