SELECT count(*) = 1 FROM v;
SELECT "table" = 'new "name"' FROM pragma_foreign_key_list('new "name"');
SELECT said = 'item 1' FROM log;
