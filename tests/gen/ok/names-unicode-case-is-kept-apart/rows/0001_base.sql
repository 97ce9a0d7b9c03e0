INSERT INTO t VALUES ('small', 'large');
