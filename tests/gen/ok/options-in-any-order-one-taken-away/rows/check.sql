SELECT wr = 1 AND strict = 0 FROM pragma_table_list WHERE name = 'item';
SELECT wr = 0 AND strict = 1 FROM pragma_table_list WHERE name = 'other';
