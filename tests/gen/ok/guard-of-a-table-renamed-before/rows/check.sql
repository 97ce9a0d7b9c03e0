SELECT count(*) = 2 FROM stay;
SELECT "notnull" = 1 FROM pragma_table_xinfo('stay');
