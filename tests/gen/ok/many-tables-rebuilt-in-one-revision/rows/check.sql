SELECT ax || bx || cx = 'abc' FROM v;
SELECT count(*) = 2 FROM sqlite_schema WHERE type = 'trigger';
