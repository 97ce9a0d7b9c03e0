SELECT strict = 0 FROM pragma_table_list WHERE name = 'item';
SELECT t = '007' AND n = 5 FROM item;
