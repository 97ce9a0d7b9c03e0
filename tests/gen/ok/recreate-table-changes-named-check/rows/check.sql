SELECT sql LIKE '%ck_n%-1%' FROM sqlite_schema WHERE name = 'item';
