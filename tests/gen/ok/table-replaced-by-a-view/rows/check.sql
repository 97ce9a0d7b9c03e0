SELECT word = 'a' FROM item;
SELECT type = 'view' FROM sqlite_schema WHERE name = 'item';
