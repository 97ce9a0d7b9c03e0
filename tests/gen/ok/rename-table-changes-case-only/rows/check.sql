SELECT name='Item' FROM sqlite_schema WHERE type='table' AND name='Item';
SELECT seq=5 FROM sqlite_sequence WHERE name = 'Item';
SELECT "table"='Item' FROM pragma_foreign_key_list('kid');
SELECT count(*)=1 FROM v;
