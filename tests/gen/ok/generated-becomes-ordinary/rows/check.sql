SELECT two = 8 FROM item;
SELECT hidden = 0 FROM pragma_table_xinfo('item') WHERE name = 'two';
