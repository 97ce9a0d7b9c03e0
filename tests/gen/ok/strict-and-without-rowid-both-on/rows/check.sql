SELECT strict = 1 AND wr = 1 FROM pragma_table_list WHERE name = 'item';
SELECT group_concat(typeof(v)) = 'text,integer' FROM (SELECT v FROM item ORDER BY k);
