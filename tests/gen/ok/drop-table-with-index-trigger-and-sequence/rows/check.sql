SELECT count(*) = 0 FROM sqlite_schema WHERE tbl_name = 'item';
SELECT count(*) = 0 FROM sqlite_sequence;
