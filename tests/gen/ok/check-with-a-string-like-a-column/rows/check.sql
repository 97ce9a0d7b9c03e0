SELECT sql LIKE '%''it''''s''%' AND sql LIKE '%"odd name"%' FROM sqlite_schema WHERE name = 'item';
