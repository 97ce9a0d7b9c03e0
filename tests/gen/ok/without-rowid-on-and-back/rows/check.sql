SELECT wr = 1 FROM pragma_table_list WHERE name = 'item';
SELECT group_concat(code || n) = 'a2,b1' FROM (SELECT * FROM item ORDER BY code);
