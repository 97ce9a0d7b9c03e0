INSERT INTO t VALUES (5,'q','de',1);
