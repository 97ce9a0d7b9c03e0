SELECT group_concat(id || name || cents) = '5a!150,6b!0' FROM item;
SELECT seq = 6 FROM sqlite_sequence;
SELECT count(*) = 2 FROM sqlite_schema WHERE tbl_name = 'item' AND type IN ('index', 'trigger');
