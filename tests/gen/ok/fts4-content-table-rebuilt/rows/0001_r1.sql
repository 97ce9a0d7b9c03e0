INSERT INTO t VALUES (1,'running','b'); INSERT INTO f(f) VALUES ('rebuild');
