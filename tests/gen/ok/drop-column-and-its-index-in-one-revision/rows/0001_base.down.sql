SELECT count(*) = 2 FROM sqlite_schema WHERE name IN ('ix_a', 'v');
