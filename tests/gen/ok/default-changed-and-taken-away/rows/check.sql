SELECT a = 'x' AND b = 'y' AND c IS NULL FROM item;
SELECT group_concat(ifnull(dflt_value, 'none')) = 'none,''x'' || 1,none,-1' FROM pragma_table_info('item');
