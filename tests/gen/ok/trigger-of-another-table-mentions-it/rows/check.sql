SELECT n = 4 FROM item;
SELECT count(*) = 1 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'sale' AND sql LIKE '%UPDATE item%';
