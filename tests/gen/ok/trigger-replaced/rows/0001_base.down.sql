SELECT sql LIKE '%one%' FROM sqlite_schema WHERE name = 't';
