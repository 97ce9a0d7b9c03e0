SELECT count(*) = 2 FROM sqlite_schema WHERE type IN ('trigger', 'view');
