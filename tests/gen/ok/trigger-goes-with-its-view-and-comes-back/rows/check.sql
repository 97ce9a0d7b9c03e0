SELECT count(*) = 0 FROM sqlite_schema WHERE type IN ('trigger', 'view');
