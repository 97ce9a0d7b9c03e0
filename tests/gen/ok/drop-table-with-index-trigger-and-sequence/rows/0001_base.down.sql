SELECT count(*) = 3 FROM sqlite_schema WHERE tbl_name = 'item';
