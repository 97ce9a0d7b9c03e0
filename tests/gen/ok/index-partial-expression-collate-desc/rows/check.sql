SELECT count(*) = 5 FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'item';
SELECT partial = 1 FROM pragma_index_list('item') WHERE name = 'ix_partial';
SELECT group_concat("desc" || coll) = '1NOCASE,1BINARY' FROM pragma_index_xinfo('ix_collate') WHERE "key";
SELECT sql LIKE '%COLLATE RTRIM DESC, (n + 1)%' FROM sqlite_schema WHERE name = 'ix raw';
