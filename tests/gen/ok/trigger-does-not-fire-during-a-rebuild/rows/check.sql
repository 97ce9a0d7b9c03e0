SELECT group_concat(what) = 'i1,u1' FROM log;
SELECT count(*) = 3 FROM sqlite_schema WHERE type = 'trigger';
