SELECT id = 3 AND word = 'a' AND rowid = 3 FROM item;
SELECT sql LIKE '%AUTOINCREMENT%' FROM sqlite_schema WHERE name = 'item';
