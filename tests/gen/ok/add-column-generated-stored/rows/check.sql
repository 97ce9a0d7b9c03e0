SELECT twice = 20 FROM item;
SELECT hidden = 3 FROM pragma_table_xinfo('item') WHERE name = 'twice';
