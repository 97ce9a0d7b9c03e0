SELECT sql NOT LIKE '%CONSTRAINT%' FROM sqlite_schema WHERE name = 'item';
