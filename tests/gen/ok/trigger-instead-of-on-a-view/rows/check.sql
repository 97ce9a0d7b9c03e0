SELECT word = 'a' FROM item;
SELECT count(*) = 1 FROM sqlite_schema WHERE type = 'trigger';
