SELECT group_concat(n) = '6,5' FROM (SELECT n FROM item NOT INDEXED ORDER BY b DESC, a);
SELECT wr = 1 FROM pragma_table_list WHERE name = 'item';
