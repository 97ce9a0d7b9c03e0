INSERT INTO t VALUES (5,'a',1),(70,'a',1);
INSERT INTO u VALUES ('a', 2), ('b', 2);
