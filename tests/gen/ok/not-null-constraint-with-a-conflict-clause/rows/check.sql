SELECT sql LIKE '%NOT NULL ON CONFLICT REPLACE%' FROM sqlite_schema WHERE name = 'item';
