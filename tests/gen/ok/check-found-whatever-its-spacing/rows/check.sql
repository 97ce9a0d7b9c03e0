SELECT sql NOT LIKE '%CHECK%' FROM sqlite_schema WHERE name = 'item';
