SELECT tbl_name = 'a' FROM sqlite_schema WHERE name = 'ix';
