SELECT c001 = 1 AND c059 = 59 AND c061 = 61 AND c120 = 120 AND extra = 'x' FROM wide;
SELECT count(*) = 120 FROM pragma_table_info('wide');
SELECT cid = 10 FROM pragma_table_info('wide') WHERE name = 'extra';
