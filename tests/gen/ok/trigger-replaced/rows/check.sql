SELECT sql LIKE '%two%' FROM sqlite_schema WHERE name = 't';
