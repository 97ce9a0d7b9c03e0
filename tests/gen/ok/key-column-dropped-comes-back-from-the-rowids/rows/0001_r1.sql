INSERT INTO t VALUES (5,'x'),(9,'y');
