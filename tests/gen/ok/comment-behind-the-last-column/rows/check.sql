SELECT code IS NULL AND name = 'a' FROM item;
SELECT sql LIKE '%-- last, without a comma%' FROM sqlite_schema WHERE name = 'item';
