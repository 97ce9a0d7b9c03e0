SELECT count(*) = 2 FROM log;
SELECT count(*) = 3 FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'log';
