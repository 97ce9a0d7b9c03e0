INSERT INTO t VALUES (1,'hello','x'),(2,'world','y');
