SELECT "notnull" = 0 FROM pragma_table_info('item') WHERE name = 'word';
