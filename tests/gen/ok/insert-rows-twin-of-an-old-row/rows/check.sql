SELECT count(*) = 5 FROM log;
