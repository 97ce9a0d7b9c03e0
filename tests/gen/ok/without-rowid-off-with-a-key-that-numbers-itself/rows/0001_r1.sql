INSERT INTO t VALUES ('x','x'),('a','y');
