SELECT strict = 1 FROM pragma_table_list WHERE name = 'item';
SELECT typeof(n) = 'integer' AND typeof(r) = 'real' AND typeof(b) = 'blob' AND x = 'text' FROM item WHERE id = 1;
