SELECT t = 'a' FROM v;
SELECT u = 'a' FROM t;
