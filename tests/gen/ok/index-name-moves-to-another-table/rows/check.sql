SELECT tbl_name = 'b' FROM sqlite_schema WHERE name = 'ix';
