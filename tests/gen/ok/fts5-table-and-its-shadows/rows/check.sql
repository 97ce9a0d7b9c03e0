SELECT rowid = 1 FROM words WHERE words MATCH 'grosse OR große OR große OR matters';
SELECT count(*) > 3 FROM sqlite_schema WHERE name LIKE 'words\_%' ESCAPE '\';
