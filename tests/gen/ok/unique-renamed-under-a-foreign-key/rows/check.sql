SELECT sql LIKE '%one_code%' FROM sqlite_schema WHERE name = 'maker';
SELECT count(*) = 1 FROM item;
